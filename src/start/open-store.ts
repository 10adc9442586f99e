import type { DatabaseConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { databaseFault } from './database-fault.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { type EmbeddedDatabase, startEmbedded } from '../store/embedded.ts';
import { migrate } from '../store/migrate.ts';

export interface Store {
  readonly db: Database;
  /** What closes it, in order: the connections, then the server where it is our own, which ends whatever still holds one. */
  readonly closing: readonly (() => Promise<void>)[];
}

/** The database server: the one given, or a PostgreSQL of our own in the data folder. */
export async function openServer(config: DatabaseConfig): Promise<EmbeddedDatabase> {
  if (config.kind === 'embedded') return startEmbedded({ dataDir: config.dataDir });
  return { url: config.url, stop: async () => undefined };
}

/** The database, migrated. */
export async function openStore(config: DatabaseConfig, log: Log): Promise<Store> {
  const server = await openServer(config);
  await migrate(server.url).catch((error: unknown) => {
    throw databaseFault(error, server.url);
  });
  const db = openDatabase({ url: server.url, onLostConnection: (error) => log.warn({ err: error }, 'a database connection was lost') });
  return { db, closing: [() => db.destroy(), server.stop] };
}

export async function closeStore({ closing }: Pick<Store, 'closing'>): Promise<void> {
  for (const step of closing) await step();
}
