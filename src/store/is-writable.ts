import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Whether it takes writes: one that only reads, as a standby does after a failover, serves nobody. */
export async function isWritable(db: Database): Promise<boolean> {
  const { rows } = await sql<{ readOnly: boolean }>`
    select current_setting('transaction_read_only') = 'on' or pg_is_in_recovery() as read_only
  `.execute(db);
  return rows[0]?.readOnly === false;
}
