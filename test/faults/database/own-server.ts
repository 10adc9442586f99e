import { afterAll, beforeAll, expect } from '@jest/globals';
import { type Database, openDatabase } from '../../../src/store/database.ts';
import { collectingLog } from '../../support/collecting-log.ts';
import type { TestDatabase } from '../../support/database.ts';
import { leaksIn } from '../../support/leaks.ts';
import type { Relay } from '../../support/relay.ts';
import { openServer, type ServerProcess } from './server-process.ts';

/** A PostgreSQL for one test file alone; it runs inside tests only. */
export type OwnServer = TestDatabase &
  Pick<ServerProcess, 'stops' | 'starts' | 'asks'> & { readonly wire: () => Relay; readonly dataDir: () => string };

export function ownServer(options: { readonly silenceMaxMs?: number } = {}): OwnServer {
  let server: ServerProcess | undefined;
  let db: Database | undefined;
  const { log, lines } = collectingLog();
  const up = (): ServerProcess => {
    if (!server) throw new Error('the server runs inside tests only');
    return server;
  };

  beforeAll(async () => {
    server = await openServer();
    db = openDatabase({ url: server.url, ...options });
  });
  afterAll(async () => {
    const leaks = db && (await leaksIn(lines(), [new URL(up().url).password], db));
    await db?.destroy();
    await server?.close();
    expect(leaks).toEqual([]);
  });

  return {
    log,
    starts: () => up().starts(),
    stops: () => up().stops(),
    asks: (sql) => up().asks(sql),
    wire: () => up().wire,
    dataDir: () => up().dataDir,
    get url() {
      return up().url;
    },
    get db() {
      if (!db) throw new Error('the database is open inside tests only');
      return db;
    },
  };
}
