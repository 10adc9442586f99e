import type { ExpressionBuilder } from 'kysely';
import type { DB } from '../../store/schema.ts';
import { holdersOf } from '../holders.ts';
import { nextUpdateAt, type OpenTask, openTasks } from '../open-work.ts';
import type { Tx } from '../tx.ts';

/** What is open in an incident, as far as it says what the holder of a role could do next. */
export interface Situation {
  readonly holders: ReadonlyMap<string, string>;
  readonly tasks: readonly OpenTask[];
  readonly nextUpdateAt: Date | null;
  /** How many pages nobody has answered, though their people were asked once more. */
  readonly unansweredPages: number;
}

const tasksMax = 20;

export async function situationOf(tx: Tx, incidentId: number): Promise<Situation> {
  const { unansweredPages } = await tx
    .selectFrom('pageCalls')
    .select((eb) => eb.fn.countAll<number>().as('unansweredPages'))
    .where('incidentId', '=', incidentId)
    .where('endedAt', 'is', null)
    .where((eb) => eb.not(eb.exists(paged(eb).where('pages.acknowledgedAt', 'is not', null))))
    .where((eb) => eb.or([eb('everyoneAt', 'is not', null), eb.exists(paged(eb).where('pages.repeatedAt', 'is not', null))]))
    .executeTakeFirstOrThrow();
  return {
    holders: await holdersOf(tx, incidentId),
    tasks: await openTasks(tx, incidentId, tasksMax),
    nextUpdateAt: await nextUpdateAt(tx, incidentId),
    unansweredPages,
  };
}

const paged = (eb: ExpressionBuilder<DB, 'pageCalls'>) =>
  eb
    .selectFrom('pages')
    .select('pages.id')
    .whereRef('pages.incidentId', '=', 'pageCalls.incidentId')
    .whereRef('pages.number', '=', 'pageCalls.number');
