import type { Call, Paged } from '../../../src/features/paging/call.ts';
import type { Directory } from '../../../src/features/paging/directory.ts';
import type { Known } from '../../../src/features/paging/load-asking.ts';
import type { Asking } from '../../../src/features/paging/turn.ts';
import { ana, ben, now, openIncident, policy as shipped } from '../../support/given.ts';

export const finn = 'UFINN';
export const dev = 'UDEV';

/** The teams that ship, oncall and then leads, and one of people by id. */
export const policy = { ...shipped, teams: { ...shipped.teams, dba: { group: null, people: [dev], nextTeam: 'oncall' } } };

/** Ana and Ben are on call, Finn leads, Dev knows databases. */
export const directory: Directory = {
  groups: [
    { id: 'SONCALL', handle: 'oncall', members: [ana, ben] },
    { id: 'SLEADS', handle: 'leads', members: [finn] },
  ],
  names: new Map([
    [ana, 'Ana'],
    [ben, 'Ben'],
    [finn, 'Finn'],
    [dev, 'Dev'],
  ]),
};

export const known = (...calls: Call[]): Known => ({ calls, directory, saidGaps: new Set() });

export const about: Asking = { incident: openIncident, policy, now, directory, onTheWay: new Set(), saidGaps: new Set() };

export const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

let lastId = 0;
export const paged = (userId: string, over: Partial<Paged> = {}): Paged => ({
  id: (lastId += 1),
  userId,
  level: 1,
  via: 'oncall',
  sentAt: ago(5),
  repeatedAt: null,
  acknowledgedAt: null,
  declinedAt: null,
  escalatedAt: null,
  ...over,
});

/** Page 1: the policy called those on call five minutes ago, and nobody has answered. */
export const call = (over: Partial<Call> = {}): Call => ({
  number: 1,
  target: 'oncall',
  why: '',
  requestedBy: null,
  calledAt: ago(5),
  level: 1,
  everyoneAt: null,
  endedAt: null,
  paged: [paged(ana), paged(ben)],
  ...over,
});
