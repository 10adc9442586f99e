import { types } from 'node:util';
import { errorCode } from '../store/error-code.ts';

/** Why the database cannot be used, and the one thing to do; what is no known fault is passed on as it is. */
export function databaseFault(error: unknown, url: string): unknown {
  const cause = types.isNativeError(error) && types.isNativeError(error.cause) ? error.cause : error;
  const { host, pathname, username } = new URL(url);
  const name = pathname.slice(1);
  const words = faults.find(([pattern]) => pattern.test(codeOf(cause)))?.[1]({ host, name, user: username });
  return words === undefined ? error : new Error(words, { cause: error });
}

// A connection that was taken and never answered has words of pg's own, and no code.
const codeOf = (error: unknown): string =>
  types.isNativeError(error) && error.message === 'timeout expired' ? 'ETIMEDOUT' : errorCode(error);

interface Where {
  readonly host: string;
  readonly name: string;
  readonly user: string;
}

// SQLSTATE codes, and those of the network.
const faults: readonly [code: RegExp, words: (where: Where) => string][] = [
  [
    /^(ECONN|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)/,
    ({ host }) => `The database at ${host} does not answer. Start it, or correct DATABASE_URL.`,
  ],
  [/^57P/, ({ host }) => `The database at ${host} is going away or just coming up. Start Muster again when it is there.`],
  [/^28/, ({ host, user }) => `The database at ${host} does not let ${user} in. Correct the name and the password in DATABASE_URL.`],
  [
    /^3D000/,
    ({ host, name }) => `There is no database ${name} at ${host}. Create it (\`create database ${name}\`), or correct DATABASE_URL.`,
  ],
  [
    /^42501/,
    ({ name, user }) =>
      `${user} may not change the database ${name}. Make it the owner (\`alter database ${name} owner to ${user}\`), or name the owner in DATABASE_URL.`,
  ],
  [/^25006/, ({ host }) => `The database at ${host} is read-only. Point DATABASE_URL at the primary.`],
];
