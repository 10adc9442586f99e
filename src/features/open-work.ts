import type { Tx } from './tx.ts';

export interface OpenTask {
  readonly number: number;
  readonly title: string;
  readonly ownerId: string | null;
}

/** The tasks that nobody has done yet, by number. */
export const openTasks = (tx: Tx, incidentId: number, atMost: number): Promise<OpenTask[]> =>
  tx
    .selectFrom('tasks')
    .select(['number', 'title', 'ownerId'])
    .where('incidentId', '=', incidentId)
    .where('doneAt', 'is', null)
    .orderBy('number')
    .limit(atMost)
    .execute();

/** When the channel is owed the next update; null when none is. What was asked for once, beside it, does not count. */
export async function nextUpdateAt(tx: Tx, incidentId: number): Promise<Date | null> {
  const next = await tx
    .selectFrom('checkpoints')
    .select('dueAt')
    .where('incidentId', '=', incidentId)
    .where('repeating', '=', true)
    .where('settledAt', 'is', null)
    .executeTakeFirst();
  return next?.dueAt ?? null;
}
