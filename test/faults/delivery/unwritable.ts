import { sql } from 'kysely';
import type { Database } from '../../../src/store/database.ts';

/** PostgreSQL takes no message of these words, until what this answers is called. */
export async function unwritable(db: Database, words: string): Promise<() => Promise<void>> {
  await sql`alter table timeline_entries add constraint unwritable check (text <> ${sql.lit(words)})`.execute(db);
  return async () => {
    await sql`alter table timeline_entries drop constraint unwritable`.execute(db);
  };
}
