import { sql } from 'kysely';
import { dayMs, later } from '../domain/duration.ts';
import type { Database } from './database.ts';

const atOnce = 5_000;

/**
 * Forgets what nobody will ask for again: answers to gestures after two days (Slack redelivers for hours at most), delivered effects after thirty.
 * A bounded bite at a time, so that it delays nothing.
 */
export async function keepHouse(db: Database, now: Date): Promise<void> {
  const daysAgo = (days: number): Date => later(now, -days * dayMs);
  await sql`delete from seen_asks where key in (select key from seen_asks where seen_at < ${daysAgo(2)} limit ${atOnce})`.execute(db);
  await sql`delete from outbox where id in (select id from outbox where state = 'done' and done_at < ${daysAgo(30)} limit ${atOnce})`.execute(
    db,
  );
  await sql`delete from uploads u where not exists (select 1 from outbox o where o.id = u.effect_id)`.execute(db);
  await sql`delete from parked where until < ${daysAgo(1)}`.execute(db);
}
