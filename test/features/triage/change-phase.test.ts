import { describe, expect, it } from '@jest/globals';
import type { Phase } from '../../../src/domain/phase.ts';
import { changePhase } from '../../../src/features/triage/index.ts';
import { phaseForm } from '../../../src/features/triage/phase-form.ts';
import { readPhase } from '../../../src/features/triage/read-phase.ts';
import { filledIn } from '../../support/filled-in.ts';
import { asked, now, openIncident } from '../../support/given.ts';

const monitoring = { ...openIncident, phase: 'monitoring' as const, mitigatedAt: new Date('2026-03-02T01:59:00Z') };
const decide = (phase: Phase, words = '', incident: typeof openIncident = openIncident, wasThere = false) =>
  changePhase.decide(asked({ phase, words }, { incident }), { wasThere });

const followed = (decision: ReturnType<typeof decide>) =>
  decision.kind === 'accepted' ? (decision.follow ?? []).map(({ verb }) => verb) : [];

it('keeps the words as the reason of a key entry', () => {
  expect(decide('mitigating', 'rolling back 412')).toMatchObject({
    change: { phase: 'mitigating', mitigatedAt: null },
    entries: [
      {
        kind: 'phase_changed',
        key: true,
        text: 'phase changed from investigating to mitigating: rolling back 412',
        details: { from: 'investigating', to: 'mitigating', why: 'rolling back 412' },
      },
    ],
  });
});

describe('monitoring', () => {
  it('is when it was mitigated, and a claim to validate', () => {
    const decision = decide('monitoring');
    expect(decision).toMatchObject({ change: { phase: 'monitoring', mitigatedAt: now } });
    expect(followed(decision)).toEqual(['start-validation', 'plan-checkpoints', 'start-playbook']);
  });

  it('left again is not mitigated', () => {
    const decision = decide('mitigating', 'errors are back', monitoring, true);
    expect(decision).toMatchObject({ change: { phase: 'mitigating', mitigatedAt: null } });
    expect(followed(decision)).toEqual(['show-deciding', 'plan-checkpoints']);
  });
});

it('gives out the playbook of a phase once', () => {
  expect(followed(decide('mitigating', '', openIncident, false))).toContain('start-playbook');
  expect(followed(decide('mitigating', '', openIncident, true))).not.toContain('start-playbook');
});

describe('the phase it is in', () => {
  it('changes nothing', () => {
    expect(decide('investigating')).toMatchObject({ kind: 'refused', code: 'already_so' });
  });

  it('keeps the words as a note, and the time of mitigating as it is', () => {
    const decision = decide('monitoring', 'still quiet', monitoring);
    expect(decision).toMatchObject({ kind: 'accepted', entries: [{ kind: 'reason_given', text: 'still quiet' }] });
    expect(decision).not.toHaveProperty('change');
  });
});

it.each([
  ['resolved' as const, '/incident resolve'],
  ['closed' as const, '/incident close'],
])('%s is reached by a verb of its own', (phase, command) => {
  expect(decide(phase)).toMatchObject({ kind: 'refused', code: 'not_by_phase', say: { text: expect.stringContaining(command) } });
});

describe('reading', () => {
  it.each([
    ['mitigating', { phase: 'mitigating', words: '' }],
    ['MITIGATING: rolling back', { phase: 'mitigating', words: 'rolling back' }],
    ['mitigation  rolling  back', { phase: 'mitigating', words: 'rolling  back' }],
    ['monitor error rate is down', { phase: 'monitoring', words: 'error rate is down' }],
    ['Discovery', { phase: 'investigating', words: '' }],
    ['closed', { phase: 'closed', words: '' }],
  ])('%s', (text, value) => {
    expect(readPhase(text)).toEqual({ ok: true, value });
  });

  it.each(['constructor', 'rolling back'])('names the phases when “%s” is none', (text) => {
    expect(readPhase(text)).toMatchObject({ ok: false, why: expect.stringContaining('investigating, mitigating, monitoring') });
  });
});

describe('the form', () => {
  const context = { now, zone: 'UTC', userId: 'UANA', prefill: {} };

  it('gives the same as typing', () => {
    expect(phaseForm.parse(filledIn({ phase: { choice: 'monitoring' }, words: 'quiet' }), context)).toEqual({
      ok: true,
      input: { phase: 'monitoring', words: 'quiet' },
    });
  });

  it('asks for the phase that is missing', () => {
    expect(phaseForm.parse(filledIn({}), context)).toMatchObject({ ok: false, errors: { phase: expect.any(String) } });
  });
});
