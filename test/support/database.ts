import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { databaseUrl, onServer, template } from './test-server.ts';

/** The open database of a test file; not there yet while the file is read, only inside its tests. */
export type TestDatabase = { readonly db: Database; readonly url: string };

/** A migrated database for this test file alone, cloned from the template and dropped when the file is done. */
export function testDatabase(): TestDatabase {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const url = databaseUrl(serverUrl(), name);
  let db: Database | undefined;

  beforeAll(async () => {
    await onServer(serverUrl(), (client) => client.query(`create database ${name} template ${template}`));
    db = openDatabase({ url });
  });
  afterAll(async () => {
    await db?.destroy();
    await onServer(serverUrl(), (client) => client.query(`drop database ${name} with (force)`));
  });

  return {
    url,
    get db() {
      if (!db) throw new Error('The test database is open inside tests only');
      return db;
    },
  };
}

/** The address of the server that serves all test files, at its own database. */
export function serverUrl(): string {
  const url = process.env.TEST_SERVER_URL;
  if (!url) throw new Error('No test server: run through `npm test`, which starts one');
  return url;
}
