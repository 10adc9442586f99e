import { sql } from 'kysely';
import type { Database } from '../../src/store/database.ts';

const token = /\bx(?:ox[a-z]|app)[-.][\w.-]+/;
// What Muster keeps for its own work holds words of its own, which may be logged.
const machinery = [
  'outbox',
  'alarms',
  'seen_asks',
  'uploads',
  'parked',
  'living_messages',
  'channel_cursors',
  'events_heard',
  'record_gaps',
];
// A single word comes up by chance.
const isSaid = (text: string): boolean => /\S\s+\S/.test(text);

/** Lines of a log that hold a token, one of these secrets, or what any table has of people: their names, and all that they wrote. None, if the log keeps to ids. */
export async function leaksIn(lines: readonly string[], secrets: readonly string[], db: Database): Promise<string[]> {
  const whole = lines.join('');
  const texts = [...secrets, ...(await textsIn(db))].map(asLogged).filter((text) => whole.includes(text));
  return lines.filter((line) => token.test(line) || texts.some((text) => line.includes(text)));
}

const asLogged = (text: string): string => JSON.stringify(text).slice(1, -1);

async function textsIn(db: Database): Promise<string[]> {
  const tables = await sql<{
    name: string;
  }>`select table_name as name from information_schema.tables where table_schema = 'public'`.execute(db);
  const kept = tables.rows.map(({ name }) => name).filter((name) => !machinery.includes(name));
  const found = await Promise.all(
    kept.map((name) =>
      sql<{ text: string }>`
        select distinct part #>> '{}' as text
        from ${sql.table(name)} t, jsonb_path_query(to_jsonb(t), 'strict $.**') part
        where jsonb_typeof(part) = 'string'`.execute(db),
    ),
  );
  return [...new Set(found.flatMap(({ rows }) => rows.map(({ text }) => text)))].filter(isSaid);
}
