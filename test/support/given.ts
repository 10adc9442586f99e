import type { Actor } from '../../src/domain/ask.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { checkPolicy, type Policy } from '../../src/domain/policy.ts';

/** The policy that ships, as it is when the file says nothing. */
export const policy: Policy = (() => {
  const checked = checkPolicy({});
  if (!checked.ok) throw new Error('the empty policy has mistakes');
  return checked.policy;
})();

/** The moment at which everything in a decide test happens. */
export const now = new Date('2026-03-02T02:00:00Z');
export const ana = 'UANA';
export const ben = 'UBEN';

export const person = (userId: string): Actor => ({ kind: 'person', userId });

/** INC-7, declared by Ben ten minutes ago, critical, nobody has done anything yet. */
export const openIncident: Incident = {
  id: 70,
  number: 7,
  title: 'site down',
  severity: 'critical',
  phase: 'investigating',
  visibility: 'public',
  rehearsal: false,
  channelId: 'C7',
  channelName: 'inc-7-site-down',
  declaredBy: ben,
  declaredAt: new Date('2026-03-02T01:50:00Z'),
  openedAt: new Date('2026-03-02T01:50:01Z'),
  mitigatedAt: null,
  resolvedAt: null,
  closedAt: null,
  reported: 'site down',
  impact: null,
  rootCause: null,
  mitigation: null,
  endedAs: null,
  endedWhy: null,
  duplicateOf: null,
  reopenings: 0,
};

/** What a verb's `decide` is given when Ana asks it in INC-7; `over` says what is different. */
export const asked = <Input>(input: Input, over: Partial<{ incident: Incident; actor: Actor; now: Date; policy: Policy }> = {}) => ({
  input,
  incident: openIncident,
  actor: person(ana),
  via: 'command' as const,
  now,
  policy,
  ...over,
});

/** The same, but nobody is asked to lead for weeks: for tests in which what else happens is none of their business. */
export const unhurried: Policy = { ...policy, noLeadAfterMs: 14 * 24 * 60 * 60 * 1000 };
