import type { Tx } from '../tx.ts';

export interface CardState {
  /** role → who holds it. */
  readonly roles: ReadonlyMap<string, string>;
  readonly lastUpdate: { readonly text: string; readonly at: Date; readonly by: string | null } | null;
  readonly nextUpdateAt: Date | null;
}

export async function loadCard(tx: Tx, incidentId: number): Promise<CardState> {
  const roles = await rolesOf(tx, incidentId);
  const update = await tx
    .selectFrom('timelineEntries')
    .select(['text', 'occurredAt', 'authorId'])
    .where('incidentId', '=', incidentId)
    .where('kind', '=', 'update_posted')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const next = await tx
    .selectFrom('checkpoints')
    .select('dueAt')
    .where('incidentId', '=', incidentId)
    .where('repeating', '=', true)
    .where('settledAt', 'is', null)
    .orderBy('dueAt')
    .limit(1)
    .executeTakeFirst();
  return {
    roles,
    lastUpdate: update ? { text: update.text, at: update.occurredAt, by: update.authorId } : null,
    nextUpdateAt: next?.dueAt ?? null,
  };
}

export async function rolesOf(tx: Tx, incidentId: number): Promise<Map<string, string>> {
  const held = await tx
    .selectFrom('roleAssignments')
    .select(['role', 'userId'])
    .where('incidentId', '=', incidentId)
    .where('endedAt', 'is', null)
    .execute();
  return new Map(held.map(({ role, userId }) => [role, userId]));
}
