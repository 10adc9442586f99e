import { sql } from 'kysely';
import type { Delivery } from '../deliver/delivery.ts';
import { type CheckLine, fine, wrong } from './line.ts';

/** Whether every table may be read and written, by asking PostgreSQL rather than by trying. */
export async function checkDatabase({ db }: Pick<Delivery, 'db'>): Promise<CheckLine> {
  const { rows } = await sql<{ user: string; readOnly: boolean; barred: string[] }>`
    select current_user as user,
      current_setting('transaction_read_only') = 'on' or pg_is_in_recovery() as read_only,
      array(
        select c.relname::text from pg_class c
        where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
          and not (has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert')
               and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete'))
        order by c.relname
      ) as barred
  `.execute(db);
  const { user = '', readOnly = false, barred = [] } = rows[0] ?? {};
  if (readOnly) return wrong('Database', 'is read-only: point DATABASE_URL at the primary, or free its disk and allow writing again');
  if (barred.length === 0) return fine('Database', 'answers, and may be written');
  const tables = barred.map((table) => `\`${table}\``).join(', ');
  return wrong(
    'Database',
    `may not be written by \`${user}\` (${tables}): \`grant select, insert, update, delete on all tables in schema public to ${user}\``,
  );
}
