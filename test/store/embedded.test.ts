import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { z } from 'zod';

const answer = z.object({ url: z.string().optional(), refused: z.string().optional() });
const running = new Set<ChildProcess>();
let dataDir = '';

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'muster-embedded-'));
  chmodSync(dataDir, 0o755);
});

afterEach(async () => {
  for (const child of running) await end(child);
  rmSync(dataDir, { recursive: true, force: true });
});

/** A process around the embedded database, leader of a group of its own. */
async function start(): Promise<{ child: ChildProcess; url: string; refused: string }> {
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

const serverPid = () => Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n', 1)[0]);

describe('the embedded database', () => {
  it('keeps what was written, its password from others, and ends with its process', async () => {
    const first = await start();
    await query(first.url, 'create table kept (n int); insert into kept values (1)');
    const pid = serverPid();
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

    const second = await start();
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('is taken over, running, from a process that was killed', async () => {
    const killed = await start();
    await query(killed.url, 'create table kept (n int); insert into kept values (2)');
    const pid = serverPid();
    await kill(killed.child, 'alone');

    const next = await start();
    expect(serverPid()).toBe(pid);
    expect(await query(next.url, 'select n from kept')).toEqual([{ n: 2 }]);
    expect(await end(next.child)).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('comes back after everything was killed at once', async () => {
    const killed = await start();
    await query(killed.url, 'create table kept (n int); insert into kept values (3)');
    await kill(killed.child, 'group');

    const next = await start();
    expect(next.refused).toBe('');
    expect(await query(next.url, 'select n from kept')).toEqual([{ n: 3 }]);
  });

  it('belongs to one process at a time', async () => {
    const first = await start();
    const second = await start();
    expect(second.refused).toMatch(/Another Muster is running on .*\. Stop it first, or set DATA_DIR/);
    expect(await query(first.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('refuses the folder of another major version and touches nothing', async () => {
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '16\n');
    const { refused } = await start();
    expect(refused).toMatch(/holds a PostgreSQL 16 database and Muster brings PostgreSQL 18\. Nothing was touched/);
    expect(readdirSync(join(dataDir, 'postgres'))).toEqual(['PG_VERSION']);
  });

  it('starts over from a folder that was never finished', async () => {
    mkdirSync(join(dataDir, 'postgres.new'));
    writeFileSync(join(dataDir, 'postgres.new/half'), '');
    const { url } = await start();
    expect(await query(url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('says when its password is gone', async () => {
    await end((await start()).child);
    rmSync(join(dataDir, 'postgres.password'));
    expect((await start()).refused).toMatch(/postgres\.password is missing/);
  });
});
