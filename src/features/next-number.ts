import type { Tx } from './tx.ts';

/** What people call by a number: from 1 in each incident, without a gap, since the incident is locked while one is given. */
export async function nextNumber(
  tx: Tx,
  table: 'tasks' | 'followUps' | 'mitigationOptions' | 'roleRequests',
  incidentId: number,
): Promise<number> {
  const { last } = await tx
    .selectFrom(table)
    .select((eb) => eb.fn.max('number').as('last'))
    .where('incidentId', '=', incidentId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
