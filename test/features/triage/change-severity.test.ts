import { describe, expect, it } from '@jest/globals';
import { changeSeverity } from '../../../src/features/triage/index.ts';
import { readSeverity } from '../../../src/features/triage/change-severity.ts';
import { severityForm } from '../../../src/features/triage/severity-form.ts';
import { filledIn } from '../../support/filled-in.ts';
import { asked, now, openIncident } from '../../support/given.ts';

const major = { ...openIncident, severity: 'major' as const };
const decide = (severity: 'critical' | 'major' | 'minor', why = '') =>
  changeSeverity.decide(asked({ severity, why }, { incident: major }), null);

describe('a raised severity', () => {
  const decision = decide('critical', 'all regions, *now*');

  it('is a key entry with from, to and why', () => {
    expect(decision).toMatchObject({
      kind: 'accepted',
      change: { severity: 'critical' },
      entries: [
        {
          kind: 'severity_changed',
          key: true,
          text: 'severity raised from major to critical: all regions, *now*',
          details: { from: 'major', to: 'critical', why: 'all regions, *now*' },
        },
      ],
    });
  });

  it('is shown on the card, in the topic, to the stakeholders and by one defused line', () => {
    expect(decision).toMatchObject({
      effects: [
        { kind: 'show', board: 'card' },
        { kind: 'topic' },
        { kind: 'show', board: 'announcement' },
        { kind: 'post', message: { text: '<@UANA> raised the severity from major to *critical*: all regions, ∗now∗' } },
      ],
    });
  });

  it('calls those whom the policy calls, and sets the new rhythm of updates', () => {
    expect(decision).toMatchObject({ follow: [{ verb: 'page-policy' }, { verb: 'plan-checkpoints' }] });
  });
});

it('a lowered severity pages nobody', () => {
  expect(decide('minor')).toMatchObject({
    change: { severity: 'minor' },
    entries: [{ text: 'severity lowered from major to minor' }],
    follow: [{ verb: 'plan-checkpoints' }],
  });
});

describe('the severity it has already', () => {
  it('changes nothing', () => {
    expect(decide('major')).toMatchObject({ kind: 'refused', code: 'already_so', say: { text: 'INC-7 is major already.' } });
  });

  it('keeps the words that came along as a note', () => {
    const decision = decide('major', 'checkout too');
    expect(decision).toMatchObject({ entries: [{ kind: 'reason_given', key: true, text: 'checkout too' }] });
    expect(decision).not.toHaveProperty('change');
  });
});

describe('reading', () => {
  it.each([
    ['major checkout too', { severity: 'major', why: 'checkout too' }],
    ['SEV1: all down', { severity: 'critical', why: 'all down' }],
    ['p3', { severity: 'medium', why: '' }],
  ])('%s', (text, value) => {
    expect(readSeverity(text)).toEqual({ ok: true, value });
  });

  it('names the severities when the word is none', () => {
    expect(readSeverity('huge')).toEqual({ ok: false, why: '“huge” is not a severity: critical, major, medium or minor.' });
  });
});

describe('the form', () => {
  const context = { now, zone: 'UTC', userId: 'UANA', prefill: {} };

  it('gives the same as typing', () => {
    expect(severityForm.parse(filledIn({ severity: { choice: 'minor' }, why: ' calmer ' }), context)).toEqual({
      ok: true,
      input: { severity: 'minor', why: 'calmer' },
    });
  });

  it('asks for the severity that is missing', () => {
    expect(severityForm.parse(filledIn({ why: 'x' }), context)).toMatchObject({ ok: false, errors: { severity: expect.any(String) } });
  });
});
