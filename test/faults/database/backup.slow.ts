import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ManualClock, manualClock, type Slack, startSlack } from '../../../emulator/index.ts';
import { passUntil, settled } from '../../../replay/time.ts';
import { type Muster, startMuster } from '../../../src/muster.ts';
import { type Database, openDatabase } from '../../../src/store/database.ts';
import { serverUrl, type TestDatabase, testDatabase } from '../../support/database.ts';
import { policy } from '../../support/given.ts';
import { databaseUrl, onServer } from '../../support/test-server.ts';
import { footprint } from '../delivery/footprint.ts';
import { ownServer } from './own-server.ts';

let slack: Slack;
let clock: ManualClock;
let here: { readonly muster: Muster; readonly db: Database } | undefined;

beforeAll(async () => {
  clock = manualClock(Date.parse('2026-03-02T02:00:00Z'));
  slack = await startSlack({ manifest: 'manifest.yml', clock });
});
afterAll(async () => {
  await goes();
  await slack.close();
});

async function comes({ db, log }: Pick<TestDatabase, 'db' | 'log'>): Promise<void> {
  const muster = await startMuster({
    db,
    policy,
    botToken: slack.botToken,
    door: { kind: 'socket', appToken: slack.appToken, apiUrl: slack.apiUrl },
    apiUrl: slack.apiUrl,
    log,
    now: () => new Date(clock.now()),
  });
  here = { muster, db };
  await arrives();
}

async function goes(): Promise<void> {
  await here?.muster.stop();
  here = undefined;
}

async function arrives(): Promise<void> {
  if (here) await settled({ slack, clock, ...here });
}

const texts = async (db: Database): Promise<string[]> =>
  (await db.selectFrom('timelineEntries').select('text').where('kind', '=', 'message').orderBy('slackTs').execute()).map(
    ({ text }) => text,
  );

describe('a database of one’s own, restored from a backup', () => {
  const database = testDatabase();
  const copy = `restored_${Date.now()}`;
  let restored: Database | undefined;
  afterAll(async () => {
    await goes();
    await restored?.destroy();
    await onServer(serverUrl(), (client) => client.query(`drop database if exists ${copy} with (force)`));
  });

  it('goes on: what was said since is fetched from Slack, and what was done since is told to be unknown', async () => {
    await comes(database);
    const ana = slack.person('ana');
    await ana.types('/incident critical lost disk', { in: '#general' });
    await arrives();
    const { id: channel } = slack.channels().find(({ name }) => name.endsWith('lost-disk'))!;
    await ana.types('said before the backup', { in: channel });
    await arrives();
    await goes();
    // PostgreSQL copies a database whole, file by file, as pg_dump and pg_restore would by SQL.
    await onServer(serverUrl(), async (client) => {
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        new URL(database.url).pathname.slice(1),
      ]);
      await client.query(`create database ${copy} template ${new URL(database.url).pathname.slice(1)}`);
    });

    await comes(database);
    await ana.types('said after the backup', { in: channel });
    await ana.types('/incident task done after the backup', { in: channel });
    await arrives();
    await goes();

    restored = openDatabase({ url: databaseUrl(serverUrl(), copy) });
    await comes({ db: restored, log: database.log });
    expect(await texts(restored)).toEqual(expect.arrayContaining(['said before the backup', 'said after the backup']));
    const task = ana.sees(channel).findLast(({ shown }) => shown.includes('done after the backup'))!;
    expect(await ana.clicks(task, 'Done')).toEqual({});
    await arrives();
    expect(ana.sees(channel).findLast(({ ephemeral }) => ephemeral)?.shown).toMatch(/task/i);

    await ana.types('/incident task after the restore', { in: channel });
    await passUntil({ slack, clock, ...here! }, clock.now() + 400_000);
    expect(ana.sees(channel).findLast(({ shown }) => shown.includes('after the restore'))?.shown).toContain('Done');
    const undone = await restored.selectFrom('outbox').select(['kind', 'lastError']).where('state', '!=', 'done').execute();
    expect(undone).toEqual([]);
  });
});

/** With owners and modes, which PostgreSQL is particular about. */
const copyAll = (from: string, to: string): void => void execFileSync('cp', ['-a', from, to]);

describe('the database that Muster brings', () => {
  const server = ownServer();
  let copy = '';
  afterAll(() => rm(dirname(copy), { recursive: true, force: true }));

  it('is backed up by a copy of its folder while it is stopped, and restored by putting it back', async () => {
    await comes(server);
    await slack.person('ben').types('/incident minor to be kept', { in: '#general' });
    await arrives();
    await goes();
    const before = await footprint({ database: server, slack });
    await server.stops();
    copy = join(await mkdtemp(join(tmpdir(), 'muster-backup-')), 'data');
    copyAll(server.dataDir(), copy);

    await server.starts();
    await server.asks('delete from timeline_entries');
    await server.stops();
    await rm(server.dataDir(), { recursive: true });
    copyAll(copy, server.dataDir());
    await server.starts();
    expect(await footprint({ database: server, slack })).toBe(before);
  });
});
