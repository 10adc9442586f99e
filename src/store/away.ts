import { types } from 'node:util';
import { errorCode } from './error-code.ts';

// Connection failures carry a system code; Postgres answers 57P0x when it goes down, 25006 when it only reads,
// 55P03 and 57014 when a wait was too long, 53 when it is short of disk, memory or connections.
const awayCodes = /^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EHOSTUNREACH|57P0|55P03|57014|25006|25P03|08|53)/;

/** Whether an error says that the database is out of reach, too slow or read-only for now, rather than that we asked for nonsense. */
export const isDatabaseAway = (error: unknown): boolean =>
  isLostMidway(error) || awayCodes.test(errorCode(error)) || /timeout exceeded when trying to connect/.test(messageOf(error));

/** A connection that broke may have taken a commit with it that was carried out. */
export const isLostMidway = (error: unknown): boolean =>
  /^(ECONNRESET|57P01|57P02|08006)$/.test(errorCode(error)) ||
  /Connection terminated|Client has encountered a connection error|Query read timeout/.test(messageOf(error));

const messageOf = (error: unknown): string => (types.isNativeError(error) ? error.message : '');
