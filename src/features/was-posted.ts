import type { Tx } from './tx.ts';

/** Whether a living message of this board stands in Slack. */
export async function wasPosted(tx: Tx, incidentId: number, board: string, ref = ''): Promise<boolean> {
  const posted = await tx
    .selectFrom('livingMessages')
    .select('ts')
    .where('incidentId', '=', incidentId)
    .where('board', '=', board)
    .where('ref', '=', ref)
    .executeTakeFirst();
  return posted !== undefined;
}
