import { describe, expect, it } from '@jest/globals';
import { resolve } from '../../../src/features/resolve/index.ts';
import { resolveForm } from '../../../src/features/resolve/resolve-form.ts';
import { filledIn } from '../../support/filled-in.ts';
import { ana, asked, now, openIncident } from '../../support/given.ts';

const fixed = 'rolled back to 411';
const monitoring = { ...openIncident, phase: 'monitoring' as const, mitigatedAt: new Date('2026-03-02T01:59:00Z'), impact: 'EU cards' };
const decide = (input: Partial<Parameters<typeof resolve.decide>[0]['input']> = {}, skipped: readonly string[] = []) =>
  resolve.decide(asked({ fixed, cause: null, impact: null, ...input }, { incident: monitoring }), skipped);

describe('a resolve', () => {
  const decision = decide({ cause: 'pool leaks', impact: 'EU cards for 40 min' }, ['reporter confirms']);

  it('says what fixed it, why it broke and whom it hit', () => {
    expect(decision).toMatchObject({
      change: {
        phase: 'resolved',
        resolvedAt: now,
        endedAs: 'resolved',
        mitigation: fixed,
        rootCause: 'pool leaks',
        impact: 'EU cards for 40 min',
      },
    });
    expect(decision).not.toHaveProperty('change.mitigatedAt');
  });

  it('is a key entry, with what was skipped', () => {
    expect(decision).toMatchObject({
      entries: [
        {
          kind: 'incident_resolved',
          key: true,
          text: `resolved: ${fixed}; root cause: pool leaks; impact: EU cards for 40 min; not validated: reporter confirms`,
          details: { fixed, cause: 'pool leaks', impact: 'EU cards for 40 min', skipped: ['reporter confirms'] },
        },
      ],
    });
  });

  it('shows on card, topic, announcement and in the channel', () => {
    expect(decision).toMatchObject({
      effects: [
        { board: 'card' },
        { kind: 'topic' },
        { board: 'announcement' },
        { kind: 'post', message: { text: `<@UANA> resolved INC-7: ${fixed}\nNot validated: reporter confirms.` } },
      ],
    });
  });

  it('ends what was owed, then writes the post-mortem and offers the follow-ups', () => {
    const verbs = decision.kind === 'accepted' ? (decision.follow ?? []).map(({ verb }) => verb) : [];
    expect(verbs).toEqual([
      'settle-checkpoints',
      'settle-pages',
      'show-deciding',
      'write-post-mortem',
      'offer-follow-ups',
      'start-playbook',
    ]);
  });
});

it('leaves an empty root cause unknown, and an empty impact as it was stated', () => {
  expect(decide()).toMatchObject({
    change: { rootCause: null, impact: 'EU cards' },
    entries: [{ text: `resolved: ${fixed}; root cause: unknown yet; impact: EU cards`, details: { cause: null, skipped: [] } }],
  });
});

describe('the form', () => {
  const context = { now, zone: 'UTC', userId: ana, prefill: {} };

  it('needs only what fixed it', () => {
    expect(resolveForm.parse(filledIn({ fixed }), context)).toEqual({ ok: true, input: { fixed, cause: null, impact: null } });
    expect(resolveForm.parse(filledIn({ cause: 'pool leaks' }), context)).toMatchObject({
      ok: false,
      errors: { fixed: expect.any(String) },
    });
  });
});
