import type { ExpressionBuilder } from 'kysely';
import type { DB } from '../../store/schema.ts';
import type { Tx } from '../tx.ts';

/** What is open in an incident, as far as it says what the holder of a role could do next. */
export interface Situation {
  readonly holders: ReadonlyMap<string, string>;
  readonly tasks: readonly { readonly number: number; readonly title: string; readonly ownerId: string | null }[];
  readonly nextUpdateAt: Date | null;
  /** How many pages nobody has answered, though their people were asked once more. */
  readonly unansweredPages: number;
}

const tasksMax = 20;

export async function situationOf(tx: Tx, incidentId: number): Promise<Situation> {
  const holders = await tx
    .selectFrom('roleAssignments')
    .select(['role', 'userId'])
    .where('incidentId', '=', incidentId)
    .where('endedAt', 'is', null)
    .execute();
  const tasks = await tx
    .selectFrom('tasks')
    .select(['number', 'title', 'ownerId'])
    .where('incidentId', '=', incidentId)
    .where('doneAt', 'is', null)
    .orderBy('number')
    .limit(tasksMax)
    .execute();
  const next = await tx
    .selectFrom('checkpoints')
    .select('dueAt')
    .where('incidentId', '=', incidentId)
    .where('settledAt', 'is', null)
    .orderBy('dueAt')
    .limit(1)
    .executeTakeFirst();
  const { unansweredPages } = await tx
    .selectFrom('pageCalls')
    .select((eb) => eb.fn.countAll<number>().as('unansweredPages'))
    .where('incidentId', '=', incidentId)
    .where('endedAt', 'is', null)
    .where((eb) => eb.not(eb.exists(paged(eb).where('pages.acknowledgedAt', 'is not', null))))
    .where((eb) => eb.or([eb('everyoneAt', 'is not', null), eb.exists(paged(eb).where('pages.repeatedAt', 'is not', null))]))
    .executeTakeFirstOrThrow();
  return {
    holders: new Map(holders.map(({ role, userId }) => [role, userId])),
    tasks,
    nextUpdateAt: next?.dueAt ?? null,
    unansweredPages,
  };
}

const paged = (eb: ExpressionBuilder<DB, 'pageCalls'>) =>
  eb
    .selectFrom('pages')
    .select('pages.id')
    .whereRef('pages.incidentId', '=', 'pageCalls.incidentId')
    .whereRef('pages.number', '=', 'pageCalls.number');
