import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { Client } from 'pg';
import { z } from 'zod';
import { type Database, openDatabase } from '../../../src/store/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { collectingLog } from '../../support/collecting-log.ts';
import type { TestDatabase } from '../../support/database.ts';
import { leaksIn } from '../../support/leaks.ts';
import { openRelay, type Relay } from '../../support/relay.ts';

/** A PostgreSQL for one test file alone, which can be stopped, hung and starved. */
export interface OwnServer extends TestDatabase {
  readonly stops: () => Promise<void>;
  /** Unless it runs; on another port, as the embedded one does; the wire leads there. */
  readonly starts: () => Promise<void>;
  readonly wire: () => Relay;
  /** SQL by a way of its own, past the bot's pool and wire. */
  readonly asks: (sql: string) => Promise<Record<string, unknown>[]>;
  readonly dataDir: () => string;
}

const answer = z.object({ url: z.string() });

export function ownServer(options: { readonly silenceMaxMs?: number } = {}): OwnServer {
  let dataDir = '';
  let server: { readonly url: string; readonly process: ChildProcess } | undefined;
  let relay: Relay | undefined;
  let db: Database | undefined;
  let url = '';
  const { log, lines } = collectingLog();

  const wire = (): Relay => {
    if (!relay) throw new Error('the server runs inside tests only');
    return relay;
  };
  async function starts(): Promise<void> {
    if (server) return;
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'test/support/embedded-process.ts', dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(child.stdout, 'data');
    server = { url: answer.parse(JSON.parse(String(said))).url, process: child };
  }
  async function stops(): Promise<void> {
    if (!server) return;
    const { process: child } = server;
    server = undefined;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'muster-own-'));
    await chmod(dataDir, 0o755);
    await starts();
    await migrate(server?.url ?? '');
    const address = new URL(server?.url ?? '');
    relay = await openRelay(() => (server ? Number(new URL(server.url).port) : 1));
    address.port = String(relay.port);
    url = address.href;
    db = openDatabase({ url, ...options });
  });
  afterAll(async () => {
    const leaks = db && (await leaksIn(lines(), [new URL(url).password], db));
    await db?.destroy();
    await relay?.close();
    await stops();
    await rm(dataDir, { recursive: true, force: true });
    expect(leaks).toEqual([]);
  });

  return {
    log,
    starts,
    stops,
    wire,
    dataDir: () => dataDir,
    async asks(sql) {
      const client = new Client({ connectionString: server?.url, options: '-c default_transaction_read_only=off' });
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(sql)).rows;
      } finally {
        await client.end();
      }
    },
    get url() {
      return url;
    },
    get db() {
      if (!db) throw new Error('the database is open inside tests only');
      return db;
    },
  };
}
