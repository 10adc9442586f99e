import { types } from 'node:util';

/** What the system (ECONNREFUSED) or PostgreSQL (23505) calls this error; '' for anything that has no such name. */
export const errorCode = (error: unknown): string =>
  types.isNativeError(error) && 'code' in error && typeof error.code === 'string' ? error.code : '';
