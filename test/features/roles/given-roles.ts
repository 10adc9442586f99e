import type { Before } from '../../../src/features/roles/give-role.ts';
import type { RoleRequest } from '../../../src/features/roles/role-request.ts';
import type { RoleState } from '../../../src/features/roles/role-state.ts';
import type { Situation } from '../../../src/features/roles/situation.ts';
import { ana, ben, now } from '../../support/given.ts';

export const carl = 'UCARL';

/** Nothing is open in the incident. */
export const quiet: Situation = { holders: new Map(), tasks: [], nextUpdateAt: null, unansweredPages: 0 };

export const free: RoleState = { holder: null, standing: null, nextNumber: 1 };

export const heldBy = (userId: string, standing: RoleRequest | null = null): RoleState => ({
  holder: { userId, takenAt: new Date(now.getTime() - 600_000) },
  standing,
  nextNumber: 4,
});

/** Ben asked Ana for lead half a minute ago: request 3. */
export const benAsks: RoleRequest = {
  number: 3,
  role: 'lead',
  purpose: 'take',
  holderId: ana,
  wantedFor: ben,
  askedBy: ben,
  told: [],
  askedAt: new Date(now.getTime() - 30_000),
  settledAt: null,
  outcome: null,
};

export const before = (state: RoleState, unfit: string | null = null): Before => ({ state, situation: quiet, unfit });
