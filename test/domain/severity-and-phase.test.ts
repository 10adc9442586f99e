import { describe, expect, it } from '@jest/globals';
import { isOpen, openPhases, parsePhase, phases } from '../../src/domain/phase.ts';
import { isAtLeast, parseSeverity, severities } from '../../src/domain/severity.ts';

describe('parseSeverity', () => {
  it.each(severities.map((severity, index) => [severity, index + 1] as const))('reads every way to type %s', (severity, level) => {
    for (const typed of [severity, severity.toUpperCase(), `sev${level}`, `SEV${level}`, `p${level}`, `P${level}`]) {
      expect(parseSeverity(typed)).toBe(severity);
    }
  });

  it.each(['', 'sev0', 'sev5', 'p10', 'sev', 'crit', 'p 1'])('knows no “%s”', (typed) => {
    expect(parseSeverity(typed)).toBeUndefined();
  });

  it('orders from the worst down', () => {
    expect(severities.filter((severity) => isAtLeast(severity, 'medium'))).toEqual(['critical', 'major', 'medium']);
  });
});

describe('phases', () => {
  it('reads them in any case, and nothing else', () => {
    expect(phases.map((phase) => parsePhase(phase.toUpperCase()))).toEqual([...phases]);
    expect(parsePhase('fixed')).toBeUndefined();
  });

  it('is open until resolved', () => {
    expect(phases.filter(isOpen)).toEqual([...openPhases]);
  });
});
