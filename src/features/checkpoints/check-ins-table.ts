import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { CheckIns } from '../../store/schema.ts';
import type { Tx } from '../tx.ts';
import type { CheckInRef } from './check-in-ref.ts';

const answerSchema = z.enum(['on it', 'stuck', 'found', 'done']);
export type CheckInAnswer = z.infer<typeof answerSchema>;

/** What one owner was asked about one task, with the task as it is now. */
export interface CheckIn extends Pick<Selectable<CheckIns>, 'task' | 'userId' | 'found' | 'answeredAt'> {
  readonly answer: CheckInAnswer | null;
  readonly title: string;
  readonly ownerId: string | null;
  readonly dueAt: Date | null;
  readonly doneAt: Date | null;
  /** The same was asked again at a later checkpoint: that is where to answer. */
  readonly isAskedAgain: boolean;
}

/** All check-ins of a checkpoint, by task; of one person if named. */
export async function checkInsOf(tx: Tx, incidentId: number, checkpoint: number, userId?: string): Promise<CheckIn[]> {
  const rows = await tx
    .selectFrom('checkIns')
    .innerJoin('tasks', (join) => join.onRef('tasks.incidentId', '=', 'checkIns.incidentId').onRef('tasks.number', '=', 'checkIns.task'))
    .select(['task', 'userId', 'answer', 'found', 'answeredAt', 'title', 'ownerId', 'dueAt', 'doneAt'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('checkIns as later')
            .select('later.id')
            .whereRef('later.incidentId', '=', 'checkIns.incidentId')
            .whereRef('later.task', '=', 'checkIns.task')
            .whereRef('later.userId', '=', 'checkIns.userId')
            .whereRef('later.checkpoint', '>', 'checkIns.checkpoint'),
        )
        .as('isAskedAgain'),
    )
    .where('checkIns.incidentId', '=', incidentId)
    .where('checkpoint', '=', checkpoint)
    .$if(userId !== undefined, (query) => query.where('userId', '=', userId ?? ''))
    .orderBy('task')
    .execute();
  return rows.map((row) => ({ ...row, answer: answerSchema.nullable().parse(row.answer), isAskedAgain: Boolean(row.isAskedAgain) }));
}

/** The last unanswered messages of these people: a new one takes their place. */
export async function overtakenBy(tx: Tx, incidentId: number, userIds: readonly string[]): Promise<CheckInRef[]> {
  if (userIds.length === 0) return [];
  const rows = await tx
    .selectFrom('checkIns')
    .select((eb) => ['userId', eb.fn.max('checkpoint').as('checkpoint')])
    .where('incidentId', '=', incidentId)
    .where('userId', 'in', userIds)
    .where('answer', 'is', null)
    .groupBy('userId')
    .execute();
  return rows.map(({ userId, checkpoint }) => ({ userId, checkpoint }));
}

export interface Answered extends CheckInRef {
  readonly task: number;
  readonly answer: CheckInAnswer;
  readonly found: string | null;
  readonly answeredAt: Date;
}

export async function saveAnswer(tx: Tx, { checkpoint, task, userId, ...answer }: Answered, incidentId: number): Promise<void> {
  await tx
    .updateTable('checkIns')
    .set(answer)
    .where('incidentId', '=', incidentId)
    .where('checkpoint', '=', checkpoint)
    .where('task', '=', task)
    .where('userId', '=', userId)
    .execute();
}
