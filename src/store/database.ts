import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Pool, types as defaultTypes } from 'pg';
import type { DB } from './schema.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

export interface DatabaseOptions {
  readonly url: string;
  readonly connectionsMax?: number;
  readonly onIdleError?: (error: Error) => void;
}

const int8Oid = 20;
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8Oid && format !== 'binary' ? Number : defaultTypes.getTypeParser(oid, format ?? 'text'),
};

/**
 * Opens a pool. Every wait is bounded so that a typist has an answer within Slack's 3 s: connecting 2 s, a lock 2 s, a statement 2.4 s.
 * A process that hangs with a row in hand gives it back after 20 s, which is longer than any Slack call may take.
 */
export function openDatabase({ url, connectionsMax = 24, onIdleError = () => undefined }: DatabaseOptions): Database {
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
  pool.on('error', onIdleError);
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] });
}
