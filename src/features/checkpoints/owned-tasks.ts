import type { Tx } from '../tx.ts';

export interface OwnedTask {
  readonly number: number;
  readonly ownerId: string;
}

/** The open tasks whose owners have not been asked at this checkpoint yet. */
export async function tasksToCheckIn(tx: Tx, incidentId: number, checkpoint: number): Promise<OwnedTask[]> {
  const tasks = await tx
    .selectFrom('tasks')
    .select(['number', 'ownerId'])
    .where('incidentId', '=', incidentId)
    .where('doneAt', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('checkIns')
            .select('checkIns.id')
            .whereRef('checkIns.incidentId', '=', 'tasks.incidentId')
            .whereRef('checkIns.task', '=', 'tasks.number')
            .whereRef('checkIns.userId', '=', 'tasks.ownerId')
            .where('checkIns.checkpoint', '=', checkpoint),
        ),
      ),
    )
    .orderBy('number')
    .execute();
  return tasks.flatMap(({ number, ownerId }) => (ownerId === null ? [] : [{ number, ownerId }]));
}

export interface OverdueTask {
  readonly number: number;
  readonly title: string;
  readonly ownerId: string | null;
  readonly dueAt: Date;
}

/** Open tasks that were due by then. */
export async function overdueTasks(tx: Tx, incidentId: number, at: Date): Promise<OverdueTask[]> {
  const tasks = await tx
    .selectFrom('tasks')
    .select(['number', 'title', 'ownerId', 'dueAt'])
    .where('incidentId', '=', incidentId)
    .where('doneAt', 'is', null)
    .where('dueAt', '<=', at)
    .orderBy('dueAt')
    .execute();
  return tasks.flatMap(({ dueAt, ...task }) => (dueAt === null ? [] : [{ ...task, dueAt }]));
}
