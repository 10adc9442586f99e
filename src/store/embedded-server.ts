import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { errorCode } from './error-code.ts';

export type Server = { pid: number; port: number; password: string };

/** The server that PostgreSQL's own `postmaster.pid` tells of, if its process lives. Line 1 is the pid, line 4 the port. */
export async function livingServer(folder: string): Promise<{ pid: number; port: number } | undefined> {
  const lines = await readFile(join(folder, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 && isAlive(pid) ? { pid, port } : undefined;
}

/** Whether a server answers at this address and serves this very folder: a pid may since belong to anything. */
export async function isReady(url: string, folder: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return (await realpath(rows[0]?.data_directory ?? '')) === (await realpath(folder));
  } catch {
    // Still starting, ending, or not ours: the caller tries to start its own, and PostgreSQL says why it cannot.
    return false;
  } finally {
    await client.end();
  }
}

/** Ends all sessions and the server (a “fast shutdown”), and waits until its process is gone. */
export async function stopServer({ pid }: Server): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await wait(20);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
