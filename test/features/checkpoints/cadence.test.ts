import { describe, expect, it } from '@jest/globals';
import { checkPolicy, type Policy } from '../../../src/domain/policy.ts';
import { intervalMs, nextDueAnew } from '../../../src/features/checkpoints/cadence.ts';
import { openIncident, policy } from '../../support/given.ts';
import { at } from './given-checkpoints.ts';

const minuteMs = 60_000;
const { declaredAt } = openIncident;
const ledger = { startedAt: declaredAt, updatedAt: null };
const later = new Date(declaredAt.getTime() + minuteMs);
const minutes = (ms: number | null) => (ms === null ? null : ms / minuteMs);
const policyWith = (critical: object): Policy => {
  const checked = checkPolicy({ severities: { critical } });
  if (!checked.ok) throw new Error('the policy of this test has mistakes');
  return checked.policy;
};

describe('the next update', () => {
  it.each([
    ['critical', 'investigating', 15],
    ['critical', 'mitigating', 20],
    ['critical', 'monitoring', 30],
    ['major', 'investigating', 30],
    ['major', 'mitigating', 30],
    ['major', 'monitoring', 60],
    ['medium', 'investigating', 60],
    ['medium', 'mitigating', 60],
    ['medium', 'monitoring', 120],
    ['minor', 'investigating', null],
    ['critical', 'resolved', null],
    ['critical', 'closed', null],
  ] as const)('is owed, %s and %s, in %s minutes', (severity, phase, owed) => {
    const incident = { severity, phase, declaredAt };
    expect(minutes(intervalMs({ incident, policy, countedFrom: later, ledger }))).toBe(owed);
  });

  it.each([
    ['critical', 5],
    ['major', 5],
    ['medium', 60],
    ['minor', null],
  ] as const)('is first owed, %s, in %s minutes', (severity, owed) => {
    const incident = { severity, phase: 'investigating' as const, declaredAt };
    expect(minutes(intervalMs({ incident, policy, countedFrom: declaredAt, ledger }))).toBe(owed);
  });

  it('is owed by the cadence after an update of the very first moment', () => {
    const counted = { incident: openIncident, policy, countedFrom: declaredAt, ledger: { ...ledger, updatedAt: declaredAt } };
    expect(minutes(intervalMs(counted))).toBe(15);
  });

  it.each([
    [119, 15],
    [120, 30],
    [600, 30],
  ])('is owed half as often from two hours on: after %i minutes in %i', (after, owed) => {
    const countedFrom = new Date(declaredAt.getTime() + after * minuteMs);
    expect(minutes(intervalMs({ incident: openIncident, policy, countedFrom, ledger }))).toBe(owed);
  });

  it('counts the two hours anew when an incident is reopened', () => {
    const reopenedAt = new Date(declaredAt.getTime() + 600 * minuteMs);
    expect(
      minutes(intervalMs({ incident: openIncident, policy, countedFrom: reopenedAt, ledger: { ...ledger, startedAt: reopenedAt } })),
    ).toBe(15);
  });

  it('is not owed at all under a cadence of none, not even the first', () => {
    const never = policyWith({ update_every: 'none', first_update: '5m' });
    expect(intervalMs({ incident: openIncident, policy: never, countedFrom: declaredAt, ledger })).toBeNull();
  });

  it('comes with the cadence where no first one is wanted', () => {
    const noFirst = policyWith({ update_every: { investigating: '2s' }, first_update: 'none' });
    expect(intervalMs({ incident: openIncident, policy: noFirst, countedFrom: declaredAt, ledger })).toBe(2_000);
  });

  it('is never owed at once because severity or phase have changed', () => {
    const counted = { incident: openIncident, policy, ledger };
    expect(nextDueAnew({ ...counted, countedFrom: at(-5) }, at(0))).toEqual(at(10));
    expect(nextDueAnew({ ...counted, countedFrom: at(-9) }, at(20))).toEqual(at(35));
  });
});
