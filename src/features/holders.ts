import type { Tx } from './tx.ts';

/** Who holds what now: role → user id. */
export async function holdersOf(tx: Tx, incidentId: number): Promise<Map<string, string>> {
  const held = await tx
    .selectFrom('roleAssignments')
    .select(['role', 'userId'])
    .where('incidentId', '=', incidentId)
    .where('endedAt', 'is', null)
    .execute();
  return new Map(held.map(({ role, userId }) => [role, userId]));
}

/** Who leads; null while nobody does. */
export const leadOf = async (tx: Tx, incidentId: number): Promise<string | null> => (await holdersOf(tx, incidentId)).get('lead') ?? null;
