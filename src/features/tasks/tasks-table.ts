import type { Selectable, Updateable } from 'kysely';
import type { Tasks } from '../../store/schema.ts';
import type { Tx } from '../tx.ts';

/** A piece of work during the incident, numbered from 1 in each. */
export type Task = Omit<Selectable<Tasks>, 'id' | 'incidentId'>;

/** A task before it is added: who added it and when stands on the ask. */
export type NewTask = Pick<Task, 'number' | 'title' | 'ownerId' | 'dueAt' | 'addedBy' | 'addedAt' | 'notFor' | 'purpose' | 'claimLabel'>;

/** What a verb changes of one task. */
export type TaskChange = Pick<Task, 'number'> & Updateable<Pick<Tasks, 'ownerId' | 'stuckAt' | 'doneAt' | 'doneBy' | 'result'>>;

const columns = [
  'number',
  'title',
  'ownerId',
  'dueAt',
  'addedBy',
  'addedAt',
  'notFor',
  'purpose',
  'claimLabel',
  'stuckAt',
  'doneAt',
  'doneBy',
  'result',
] as const;

export async function findTask(tx: Tx, incidentId: number, number: number): Promise<Task | null> {
  const row = await tx
    .selectFrom('tasks')
    .select(columns)
    .where('incidentId', '=', incidentId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ?? null;
}

/** All of them, by number. */
export const tasksOf = (tx: Tx, incidentId: number): Promise<Task[]> =>
  tx.selectFrom('tasks').select(columns).where('incidentId', '=', incidentId).orderBy('number').execute();

export async function insertTasks(tx: Tx, tasks: readonly NewTask[], incidentId: number): Promise<void> {
  if (tasks.length === 0) return;
  await tx
    .insertInto('tasks')
    .values(tasks.map((task) => ({ ...task, incidentId })))
    .execute();
}

export async function changeTask(tx: Tx, { number, ...change }: TaskChange, incidentId: number): Promise<void> {
  await tx.updateTable('tasks').set(change).where('incidentId', '=', incidentId).where('number', '=', number).execute();
}
