import { sql } from 'kysely';
import { isWritable } from '../../store/is-writable.ts';
import type { Delivery } from '../deliver/delivery.ts';
import { type CheckLine, fine, wrong } from './line.ts';

/** Whether every table may be read and written, by asking PostgreSQL rather than by trying. */
export async function checkDatabase({ db }: Pick<Delivery, 'db'>): Promise<CheckLine> {
  if (!(await isWritable(db)))
    return wrong('Database', 'is read-only: point DATABASE_URL at the primary, or free its disk and allow writing again');

  const { rows } = await sql<{ user: string; barred: string[] }>`
    select current_user as user,
      array(
        select c.relname::text from pg_class c
        where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
          and not (has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert')
               and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete'))
        order by c.relname
      ) as barred
  `.execute(db);
  const { user = '', barred = [] } = rows[0] ?? {};
  if (barred.length === 0) return fine('Database', 'answers, and may be written');
  const tables = barred.map((table) => `\`${table}\``).join(', ');
  return wrong(
    'Database',
    `may not be written by \`${user}\` (${tables}): \`grant select, insert, update, delete on all tables in schema public to ${user}\``,
  );
}
