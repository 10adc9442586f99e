import { sql } from 'kysely';
import type { Database } from '../src/store/database.ts';

/** When the next alarm or delayed effect falls due, in ms since the epoch; far away when none does. */
export async function nextMoment(db: Database, nowMs: number): Promise<number> {
  const now = new Date(nowMs);
  const rings = sql<Date>`greatest(due_at, not_before)`;
  const alarm = await db
    .selectFrom('alarms')
    .select((eb) => eb.fn.min<Date | null>(rings).as('at'))
    .where(rings, '>', now)
    .executeTakeFirst();
  const effect = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.min('notBefore').as('at'))
    .where('state', '=', 'pending')
    .where('notBefore', '>', now)
    .executeTakeFirst();
  return Math.min(alarm?.at?.getTime() ?? Infinity, effect?.at?.getTime() ?? Infinity);
}
