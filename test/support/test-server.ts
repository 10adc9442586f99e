import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedDatabase, startEmbedded } from '../../src/store/embedded.ts';
import { migrate } from '../../src/store/migrate.ts';

export const template = 'muster_template';

/** Fast, and lost in a crash; nothing lives long enough to be tidied up. */
const careless = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
  'jit=off',
  'max_connections=400',
  'shared_buffers=64MB',
];

/** A PostgreSQL of its own in the temp folder, with the migrated template; everything is gone once stopped. */
export async function startTestServer(settings: string[] = careless): Promise<EmbeddedDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'muster-test-'));
  await chmod(dataDir, 0o755);
  const server = await startEmbedded({ dataDir, settings });
  await onServer(server.url, (client) => client.query(`create database ${template}`));
  await migrate(databaseUrl(server.url, template));
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export async function onServer(serverUrl: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
