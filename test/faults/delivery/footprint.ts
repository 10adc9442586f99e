import { sql } from 'kysely';
import type { Story } from '../../support/story.ts';

/** Everything in the database, but for tables left out, and every call of Slack, as one text: unchanged when nothing was done. */
export async function footprint({ database, slack }: Pick<Story, 'database' | 'slack'>, ...leftOut: string[]): Promise<string> {
  const { rows: tables } = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(database.db);
  const states = [];
  for (const { name } of tables.filter((table) => !leftOut.includes(table.name))) {
    const { rows } = await sql<{
      state: string;
    }>`select coalesce(md5(string_agg(t::text, '' order by t::text)), '') as state from ${sql.table(name)} t`.execute(database.db);
    states.push(`${name} ${rows[0]?.state}`);
  }
  return [...states, `calls ${slack.calls.length}`].join('\n');
}
