import { nextNumber } from '../next-number.ts';
import type { Tx } from '../tx.ts';
import { roleRequest, type RoleRequest } from './role-request.ts';

/** How one role stands. */
export interface RoleState {
  readonly holder: { readonly userId: string; readonly takenAt: Date } | null;
  /** What is asked about it and not answered yet. */
  readonly standing: RoleRequest | null;
  /** The number that the next request of this incident gets. */
  readonly nextNumber: number;
}

const requestColumns = [
  'number',
  'role',
  'purpose',
  'holderId',
  'wantedFor',
  'askedBy',
  'told',
  'askedAt',
  'settledAt',
  'outcome',
] as const;

export async function roleState(tx: Tx, incidentId: number, role: string): Promise<RoleState> {
  const holder = await tx
    .selectFrom('roleAssignments')
    .select(['userId', 'takenAt'])
    .where('incidentId', '=', incidentId)
    .where('role', '=', role)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  const standing = await tx
    .selectFrom('roleRequests')
    .select(requestColumns)
    .where('incidentId', '=', incidentId)
    .where('role', '=', role)
    .where('settledAt', 'is', null)
    .executeTakeFirst();
  return {
    holder: holder ?? null,
    standing: standing ? roleRequest.parse(standing) : null,
    nextNumber: await nextNumber(tx, 'roleRequests', incidentId),
  };
}

export async function requestNumbered(tx: Tx, incidentId: number, number: number): Promise<RoleRequest | null> {
  const row = await tx
    .selectFrom('roleRequests')
    .select(requestColumns)
    .where('incidentId', '=', incidentId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? roleRequest.parse(row) : null;
}
