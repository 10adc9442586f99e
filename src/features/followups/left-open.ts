import type { Tx } from '../tx.ts';

/** A task that was open when the incident ended; `followUp` is the follow-up it became. */
export interface LeftOpen {
  readonly task: number;
  readonly title: string;
  readonly ownerId: string | null;
  readonly followUp: number | null;
}

export const leftOpen = (tx: Tx, incidentId: number): Promise<LeftOpen[]> =>
  tx
    .selectFrom('tasks')
    .leftJoin('followUps', (join) =>
      join.onRef('followUps.incidentId', '=', 'tasks.incidentId').onRef('followUps.fromTask', '=', 'tasks.number'),
    )
    .select(['tasks.number as task', 'tasks.title', 'tasks.ownerId', 'followUps.number as followUp'])
    .where('tasks.incidentId', '=', incidentId)
    .where('tasks.doneAt', 'is', null)
    .orderBy('tasks.number')
    .execute();
