import type { Tx } from './tx.ts';

/** Everyone whom a page of this incident has reached, but for those who said that they cannot come. */
export async function pagedPeople(tx: Tx, incidentId: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('pages')
    .select('userId')
    .distinct()
    .where('incidentId', '=', incidentId)
    .where('declinedAt', 'is', null)
    .orderBy('userId')
    .execute();
  return rows.map(({ userId }) => userId);
}
