import { randomBytes } from 'node:crypto';
import { startSlack, type Slack } from '../emulator/index.ts';
import { createLog, type Log } from '../src/log.ts';
import { type Muster, startMuster } from '../src/muster.ts';
import { loadPolicy } from '../src/policy.ts';
import type { Door } from '../src/slack/app.ts';
import { type Database, openDatabase } from '../src/store/database.ts';
import { databaseUrl, onServer, startTestServer, template } from '../test/support/test-server.ts';

export interface OpenDatabase {
  readonly db: Database;
  readonly url: string;
  readonly log: Log;
}

/** Fills a table with what a measurement needs, outside the pool and its short patience. */
export const fill = ({ url }: OpenDatabase, statement: string): Promise<void> =>
  onServer(url, async (client) => {
    await client.query(statement);
    await client.query('analyze');
  });

/** A PostgreSQL that keeps what it was told, crash or not; each measurement has a fresh database on it. */
export interface Ground {
  readonly freshDatabase: () => Promise<OpenDatabase>;
  readonly close: () => Promise<void>;
}

const log = createLog('silent');

export async function openGround(): Promise<Ground> {
  const server = await startTestServer(['max_connections=200']);
  const opened: Database[] = [];
  return {
    async freshDatabase() {
      const name = `b_${randomBytes(6).toString('hex')}`;
      await onServer(server.url, (client) => client.query(`create database ${name} template ${template}`));
      const url = databaseUrl(server.url, name);
      const db = openDatabase({ url });
      opened.push(db);
      return { db, url, log };
    },
    async close() {
      await Promise.all(opened.map((db) => db.destroy()));
      await server.stop();
    },
  };
}

export interface Bot {
  readonly slack: Slack;
  readonly muster: Muster;
  readonly close: () => Promise<void>;
}

/** The bot and a workspace in this process, on the real clock. */
export async function openBot({ db, log }: OpenDatabase, how: 'socket' | 'http' = 'socket'): Promise<Bot> {
  const slack = await startSlack({ manifest: 'manifest.yml' });
  const door: Door =
    how === 'socket'
      ? { kind: 'socket', appToken: slack.appToken, apiUrl: slack.apiUrl }
      : { kind: 'http', signingSecret: slack.signingSecret };
  const policy = await shippedPolicy();
  const muster = await startMuster({ db, policy, door, botToken: slack.botToken, apiUrl: slack.apiUrl, log });
  return {
    slack,
    muster,
    async close() {
      await muster.stop();
      await slack.close();
    },
  };
}

export async function shippedPolicy() {
  const read = await loadPolicy('policy.yml');
  if (!read.ok) throw new Error(read.faults.map(({ subject, problem }) => `${subject} ${problem}`).join('\n'));
  return read.policy;
}
