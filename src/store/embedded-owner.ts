import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

export type Owner = { release: () => Promise<void> };

const ownerLock = 4_715_001;
const attemptsMax = 20;
const pauseMs = 100;

/**
 * Makes the embedded server this process's own by a lock that lives as long as its connection, and creates the database on first use.
 * Two processes on one folder would stop the server under each other. The lock of a killed one is gone within moments.
 */
export async function claim(url: string, database: string, dataDir: string): Promise<Owner> {
  const client = new Client({ connectionString: url, application_name: 'muster owner', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();

  for (let attempt = 1; !(await isGranted(client)); attempt += 1) {
    if (attempt === attemptsMax) {
      await client.end();
      throw new Error(`Another Muster is running on ${dataDir}. Stop it first, or set DATA_DIR to another folder.`);
    }
    await wait(pauseMs);
  }

  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  return { release: () => client.end() };
}

async function isGranted(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ granted: boolean }>('select pg_try_advisory_lock($1) as granted', [ownerLock]);
  return rows[0]?.granted === true;
}
