import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { databaseFault } from '../../src/start/database-fault.ts';
import { migrate } from '../../src/store/migrate.ts';
import { testDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { openRelay } from '../support/relay.ts';

const database = testDatabase();
let folder = '';

const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
const tables = async () => {
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables where tablename like 'm\\_%' order by 1`.execute(
    database.db,
  );
  return rows.map(({ name }) => name);
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muster-migrations-'));
  await sql`drop table if exists m_one, m_two, schema_migrations`.execute(database.db);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('migrate', () => {
  it('runs each file once, in order, and nothing that is not a migration', async () => {
    file('0002_two.sql', 'create table m_two as select * from m_one');
    file('0001_one.sql', 'create table m_one (n int); insert into m_one values (1)');
    file('README.md', 'not sql');
    expect(await migrate(database.url, folder)).toEqual(['0001_one.sql', '0002_two.sql']);
    expect(await migrate(database.url, folder)).toEqual([]);
    expect(await tables()).toEqual(['m_one', 'm_two']);
  });

  it('lets replicas start together', async () => {
    file('0001_one.sql', 'create table m_one (n int); select pg_sleep(0.05)');
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, folder)));
    expect(applied.flat()).toEqual(['0001_one.sql']);
  });

  it('takes back a file that fails, keeps those before it, and names it', async () => {
    file('0001_one.sql', 'create table m_one (n int)');
    file('0002_two.sql', 'create table m_two (n int); select nonsense');
    await expect(migrate(database.url, folder)).rejects.toThrow('migrations/0002_two.sql failed and was taken back');
    expect(await tables()).toEqual(['m_one']);
  });

  it('refuses a file that changed after it ran', async () => {
    file('0001_one.sql', 'create table m_one (n int)');
    await migrate(database.url, folder);
    file('0001_one.sql', 'create table m_one (n bigint)');
    await expect(migrate(database.url, folder)).rejects.toThrow('migrations/0001_one.sql has changed since this database ran it');
  });

  it('refuses a file numbered before one that already ran', async () => {
    file('0002_two.sql', 'create table m_two (n int)');
    await migrate(database.url, folder);
    file('0001_one.sql', 'create table m_one (n int)');
    await expect(migrate(database.url, folder)).rejects.toThrow('migrations/0001_one.sql comes before 0002_two.sql');
  });

  it('leaves a database that is ahead of it alone, so that a release can be rolled back', async () => {
    file('0001_one.sql', 'create table m_one (n int)');
    file('0002_two.sql', 'create table m_two (n int)');
    await migrate(database.url, folder);
    rmSync(join(folder, '0002_two.sql'));
    expect(await migrate(database.url, folder)).toEqual([]);
  });

  it('ends, in words, where the connection is taken and never answered', async () => {
    const relay = await openRelay(() => 1);
    relay.lets('unanswered');
    const url = `postgres://muster:secret@127.0.0.1:${relay.port}/muster`;
    const error: unknown = await migrate(url, folder).catch((thrown: unknown) => databaseFault(thrown, url));
    await relay.close();
    expect(error).toMatchObject({ message: expect.stringMatching(/^The database at 127\.0\.0\.1:\d+ does not answer/) });
  });

  it('ends, in words, where the server ends the connection', async () => {
    const { db, url } = database;
    const error: unknown = await db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(4715002)`.execute(tx);
      const ended = migrate(url, folder).catch((thrown: unknown) => databaseFault(thrown, url));
      const waiting = sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'muster migrate' and wait_event_type = 'Lock'`;
      await eventually(async () => (await waiting.execute(db)).rows.length > 0, 10_000);
      return ended;
    });
    expect(error).toMatchObject({ message: expect.stringMatching(/^The database at \S+ is going away or just coming up/) });
  });
});
