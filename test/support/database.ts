import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Log } from '../../src/log.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { collectingLog } from './collecting-log.ts';
import { leaksIn } from './leaks.ts';
import { databaseUrl, onServer, template } from './test-server.ts';

export interface OpenDatabase {
  readonly db: Database;
  readonly url: string;
}

/** The open database of a test file; not there yet while the file is read, only inside its tests. */
export interface TestDatabase extends OpenDatabase {
  /** At level trace, for whatever works on this database; what it was told is read in the end, and none of it may be a secret or what people wrote. */
  readonly log: Log;
}

/** A migrated database for this test file alone, cloned from the template and dropped when the file is done. */
export function testDatabase(): TestDatabase {
  const name = newName();
  let clone: Clone | undefined;
  beforeAll(async () => {
    clone = await cloneTemplate(name);
  });
  const { log, lines } = collectingLog();
  afterAll(async () => {
    if (!clone) return;
    const leaks = await leaksIn(lines(), [new URL(clone.url).password], clone.db);
    await clone.drop();
    expect(leaks).toEqual([]);
  });

  return {
    log,
    url: databaseUrl(serverUrl(), name),
    get db() {
      if (!clone) throw new Error('The test database is open inside tests only');
      return clone.db;
    },
  };
}

export type Clone = OpenDatabase & { readonly drop: () => Promise<void> };

/** The same for less than a file: whoever takes it drops it. */
export async function cloneTemplate(name = newName()): Promise<Clone> {
  const url = databaseUrl(serverUrl(), name);
  await onServer(serverUrl(), (client) => client.query(`create database ${name} template ${template}`));
  const db = openDatabase({ url });
  return {
    url,
    db,
    async drop() {
      await db.destroy();
      await onServer(serverUrl(), (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

const newName = (): string => `t_${randomBytes(6).toString('hex')}`;

/** The address of the server that serves all test files, at its own database. */
export function serverUrl(): string {
  const url = process.env.TEST_SERVER_URL;
  if (!url) throw new Error('No test server: run through `npm test`, which starts one');
  return url;
}
