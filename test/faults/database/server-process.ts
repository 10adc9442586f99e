import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import { migrate } from '../../../src/store/migrate.ts';
import { openRelay, type Relay } from '../../support/relay.ts';

/** A migrated PostgreSQL in a process of its own, which can be stopped, hung and starved. */
export interface ServerProcess {
  /** By way of the wire. */
  readonly url: string;
  readonly stops: () => Promise<void>;
  /** Unless it runs; on another port, as the embedded one does; the wire leads there. */
  readonly starts: () => Promise<void>;
  readonly wire: Relay;
  /** SQL by a way of its own, past the bot's pool and wire. */
  readonly asks: (sql: string) => Promise<Record<string, unknown>[]>;
  readonly dataDir: string;
  /** And everything is gone. */
  readonly close: () => Promise<void>;
}

const answer = z.object({ url: z.string() });

export async function openServer(): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'muster-own-'));
  await chmod(dataDir, 0o755);
  let server: { readonly url: string; readonly process: ChildProcess } | undefined;

  // Whoever stops and starts it at once has both in turn.
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => (): Promise<void> => (turn = turn.then(work));

  const starts = inTurn(async () => {
    if (server) return;
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'test/support/embedded-process.ts', dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(child.stdout, 'data');
    server = { url: answer.parse(JSON.parse(String(said))).url, process: child };
  });
  const stops = inTurn(async () => {
    if (!server) return;
    const { process: child } = server;
    server = undefined;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  await starts();
  await migrate(server?.url ?? '');
  const address = new URL(server?.url ?? '');
  const wire = await openRelay(() => (server ? Number(new URL(server.url).port) : 1));
  address.port = String(wire.port);

  return {
    url: address.href,
    starts,
    stops,
    wire,
    dataDir,
    async asks(sql) {
      const client = new Client({ connectionString: server?.url, options: '-c default_transaction_read_only=off' });
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(sql)).rows;
      } finally {
        await client.end();
      }
    },
    async close() {
      await wire.close();
      await stops();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
