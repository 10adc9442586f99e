import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { z } from 'zod';

const answer = z.object({ url: z.string().optional(), refused: z.string().optional() });
const running = new Set<ChildProcess>();
const made: string[] = [];

/** One that the database's own user may look into. */
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-embedded-'));
  chmodSync(folder, 0o755);
  made.push(folder);
  return folder;
}

afterEach(async () => {
  for (const child of running) await end(child);
});
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A process around the embedded database, leader of a group of its own. */
async function start(dataDir: string): Promise<{ child: ChildProcess; url: string; refused: string }> {
  const child = spawn(process.execPath, ['test/support/embedded-process.ts', dataDir], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const { url = '', refused = '' } = answer.parse(JSON.parse(String(line)));
  if (url) running.add(child);
  return { child, url, refused };
}

async function end(child: ChildProcess): Promise<number | null> {
  running.delete(child);
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const [code] = await exited;
  return code;
}

/** `kill -9` of the process alone, or of its whole group with the server in it. */
async function kill(child: ChildProcess, what: 'alone' | 'group'): Promise<void> {
  running.delete(child);
  const exited = once(child, 'exit');
  process.kill(what === 'group' ? -child.pid! : child.pid!, 'SIGKILL');
  await exited;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

const serverPid = (dataDir: string) => Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n', 1)[0]);

describe('the embedded database', () => {
  // The same folder throughout, as on a real machine: whatever was done to it, the next process finds it in order.
  const dataDir = emptyFolder();

  it('keeps what was written, its password from others, and ends with its process', async () => {
    const first = await start(dataDir);
    await query(first.url, 'create table kept (n int); insert into kept values (1)');
    const pid = serverPid(dataDir);
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
    expect(
      await query(
        first.url,
        "select pg_encoding_to_char(encoding) as encoding, upper('é') as upper from pg_database where datname = 'muster'",
      ),
    ).toEqual([{ encoding: 'UTF8', upper: 'É' }]);

    expect(await end(first.child)).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(readdirSync(join(dataDir, 'postgres'))).not.toContain('postmaster.pid');

    const second = await start(dataDir);
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('is taken over, running, from a process that was killed', async () => {
    const killed = await start(dataDir);
    await query(killed.url, 'create table taken (n int); insert into taken values (2)');
    const pid = serverPid(dataDir);
    await kill(killed.child, 'alone');

    const next = await start(dataDir);
    expect(serverPid(dataDir)).toBe(pid);
    expect(await query(next.url, 'select n from taken')).toEqual([{ n: 2 }]);
    expect(await end(next.child)).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('comes back after everything was killed at once', async () => {
    const killed = await start(dataDir);
    await query(killed.url, 'create table back (n int); insert into back values (3)');
    await kill(killed.child, 'group');

    const next = await start(dataDir);
    expect(next.refused).toBe('');
    expect(await query(next.url, 'select n from back')).toEqual([{ n: 3 }]);
  });

  it('belongs to one process at a time', async () => {
    const first = await start(dataDir);
    const second = await start(dataDir);
    expect(second.refused).toMatch(/Another Muster is running on .*\. Stop it first, or set DATA_DIR/);
    expect(await query(first.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('says when its password is gone', async () => {
    rmSync(join(dataDir, 'postgres.password'));
    expect((await start(dataDir)).refused).toMatch(/postgres\.password is missing/);
  });
});

describe('a folder that is not its own', () => {
  it('refuses the folder of another major version and touches nothing', async () => {
    const dataDir = emptyFolder();
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '16\n');
    const { refused } = await start(dataDir);
    expect(refused).toMatch(/holds a PostgreSQL 16 database and Muster brings PostgreSQL 18\. Nothing was touched/);
    expect(readdirSync(join(dataDir, 'postgres'))).toEqual(['PG_VERSION']);
  });

  it('starts over from a folder that was never finished', async () => {
    const dataDir = emptyFolder();
    mkdirSync(join(dataDir, 'postgres.new'));
    writeFileSync(join(dataDir, 'postgres.new/half'), '');
    const { url } = await start(dataDir);
    expect(await query(url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });
});
