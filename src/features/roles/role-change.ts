import type { Tx } from '../tx.ts';
import type { RequestOutcome, RoleRequest } from './role-request.ts';

/** What a decision writes of one role: what was asked is settled, the role passes on, something is asked. */
export interface RoleChange {
  readonly role: string;
  readonly at: Date;
  readonly settles?: { readonly number: number; readonly outcome: RequestOutcome };
  /** null: nobody has it from now on. */
  readonly passes?: { readonly toId: string | null };
  readonly asks?: Pick<RoleRequest, 'number' | 'purpose' | 'holderId' | 'wantedFor' | 'askedBy' | 'told'>;
}

export async function saveRoleChange(tx: Tx, { role, at, settles, passes, asks }: RoleChange, incidentId: number): Promise<void> {
  if (settles) {
    const settled = { settledAt: at, outcome: settles.outcome };
    await tx.updateTable('roleRequests').set(settled).where('incidentId', '=', incidentId).where('number', '=', settles.number).execute();
  }
  if (passes) await passOn(tx, { role, at, toId: passes.toId }, incidentId);
  if (asks) {
    await tx
      .insertInto('roleRequests')
      .values({ incidentId, role, askedAt: at, ...asks, told: [...asks.told] })
      .execute();
  }
}

async function passOn(tx: Tx, { role, at, toId }: { role: string; at: Date; toId: string | null }, incidentId: number): Promise<void> {
  await tx
    .updateTable('roleAssignments')
    .set({ endedAt: at })
    .where('incidentId', '=', incidentId)
    .where('role', '=', role)
    .where('endedAt', 'is', null)
    .execute();
  if (toId === null) return;
  await tx.insertInto('roleAssignments').values({ incidentId, role, userId: toId, takenAt: at }).execute();
}
