import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));
const migrationLock = 4_715_002;
// A server, or what stands before it, may take a connection and never answer: a start must end then, to be tried again.
const connectsWithinMs = 5_000;

/**
 * Brings a database up to the newest migration and answers the names of those it applied. Forward only, one transaction a file.
 * Replicas that start together wait for each other. A database that knows later migrations than this code is left as it is.
 */
export async function migrate(url: string, folder = migrations): Promise<string[]> {
  const files = await filesIn(folder);
  const client = new Client({
    connectionString: url,
    application_name: 'muster migrate',
    connectionTimeoutMillis: connectsWithinMs,
    keepAlive: true,
  });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(
      'create table if not exists schema_migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from schema_migrations');
    const pending = notYetApplied(files, new Map(rows.map(({ name, checksum }) => [name, checksum])));
    for (const file of pending) await apply(client, file);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

type MigrationFile = { name: string; sql: string; checksum: string };

async function filesIn(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[\w-]+\.sql$/.test(name)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(`${folder}/${name}`, 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

function notYetApplied(files: MigrationFile[], applied: Map<string, string>): MigrationFile[] {
  const changed = files.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (changed)
    throw new Error(
      `migrations/${changed.name} has changed since this database ran it. Put it back as it was, and say the change in a new file.`,
    );

  const pending = files.filter(({ name }) => !applied.has(name));
  const last =
    [...applied.keys()]
      .filter((name) => files.some((file) => file.name === name))
      .toSorted()
      .at(-1) ?? '';
  const late = pending.find(({ name }) => name < last);
  if (late) throw new Error(`migrations/${late.name} comes before ${last}, which this database already ran. Give it the next free number.`);
  return pending;
}

async function apply(client: Client, { name, sql, checksum }: MigrationFile): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migrations/${name} failed and was taken back`, { cause: error });
  }
}
