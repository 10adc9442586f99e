import { Socket } from 'node:net';
import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Pool, types as defaultTypes } from 'pg';
import { z } from 'zod';
import type { DB } from './schema.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

export interface DatabaseOptions {
  readonly url: string;
  readonly connectionsMax?: number;
  readonly onLostConnection?: (error: Error) => void;
  /** A connection that says nothing for so long is given up. */
  readonly silenceMaxMs?: number;
}

const int8Oid = 20;
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8Oid && format !== 'binary' ? Number : defaultTypes.getTypeParser(oid, format ?? 'text'),
};

const connected = z.object({ connection: z.object({ stream: z.instanceof(Socket) }) });

/**
 * Opens a pool. Every wait is bounded so that a typist has an answer within Slack's 3 s: connecting 2 s, a lock 2 s, a statement 2.4 s.
 * A process that hangs with a row in hand gives it back after 20 s, which is longer than any Slack call may take.
 * A network that swallows everything tells nobody, and would keep all connections for a quarter of an hour: longer silence than that ends them.
 */
export function openDatabase({
  url,
  connectionsMax = 24,
  onLostConnection = () => undefined,
  silenceMaxMs = 25_000,
}: DatabaseOptions): Database {
  const pool = new Pool({
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: 2_000,
    lock_timeout: 2_000,
    statement_timeout: 2_400,
    idle_in_transaction_session_timeout: 20_000,
    keepAlive: true,
    application_name: 'muster',
    types,
  });
  pool.on('error', onLostConnection);
  pool.on('connect', (client) => {
    // The pool listens to those that lie idle; one lost between two queries of a transaction would end the process.
    client.on('error', onLostConnection);
    const stream = connected.safeParse(client).data?.connection.stream;
    stream?.setTimeout(silenceMaxMs, () => stream.destroy(new Error('Connection terminated: the database is silent')));
  });
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] });
}
