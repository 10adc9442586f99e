import { sql } from 'kysely';
import { openPhases } from '../domain/phase.ts';
import type { Database } from '../store/database.ts';

/** What waits and what is open, right now. Each of the queries reads an index of what is unfinished only. */
export async function measure(db: Database) {
  const [outbox, alarms, openIncidents, { parked }, { recordGaps }] = await Promise.all([
    db
      .selectFrom('outbox')
      .where('state', '=', 'pending')
      .select(({ fn }) => [fn.countAll<number>().as('pending'), secondsSince(sql.ref('created_at')).as('oldestSeconds')])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('alarms')
      .select(secondsSince(sql.ref('due_at')).as('overdueSeconds'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('incidents')
      .where('phase', 'in', [...openPhases])
      .groupBy('severity')
      .select(({ fn }) => ['severity', fn.countAll<number>().as('count')])
      .execute(),
    db
      .selectFrom('parked')
      .where('until', '>', sql<Date>`now()`)
      .select(({ fn }) => fn.countAll<number>().as('parked'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('recordGaps')
      .where('filledAt', 'is', null)
      .select(({ fn }) => fn.countAll<number>().as('recordGaps'))
      .executeTakeFirstOrThrow(),
  ]);
  return {
    outboxPending: outbox.pending,
    outboxOldestSeconds: outbox.oldestSeconds,
    alarmOverdueSeconds: alarms.overdueSeconds,
    openIncidents,
    parked,
    recordGaps,
  };
}

/** Seconds since the earliest moment of a column; 0 while it is still to come, or there is none. */
const secondsSince = (column: ReturnType<typeof sql.ref>) =>
  sql<number>`greatest(0, coalesce(extract(epoch from now() - min(${column})), 0))::float8`;
