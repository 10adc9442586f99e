import { types } from 'node:util';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

// What people wrote, and what opens doors, wherever a caller might put it. Ids, counts and durations are what logs are for.
const secrets = [
  'text',
  'title',
  'blocks',
  'view',
  'body',
  'payload',
  'message',
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'password',
  'authorization',
  'url',
];

/** JSON lines on stdout. No text from people and no secret passes, at any level; an error keeps its kind, code and stack. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
    serializers: { err: describeError, error: describeError },
    hooks: { streamWrite: hideSecrets },
  };
  return destination ? pino(options, destination) : pino(options);
}

const names = ['code', 'severity', 'table', 'column', 'constraint', 'routine', 'statusCode'] as const;

/** What may be told of an error. Postgres, Slack and JSON quote the data they choke on, so quoted parts are left out. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!types.isNativeError(error)) return { type: typeof error };

  const known = Object.fromEntries(names.flatMap((name) => (name in error ? [[name, Reflect.get(error, name)]] : [])));
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { type: error.name, reason: withoutQuotes(error.message), ...known, stack: frames.join('\n'), ...cause };
}

/** The first line of an error's words, without what it quotes. */
export function withoutQuotes(message: string): string {
  return message
    .split('\n', 1)
    .join('')
    .replace(/(["'`“]).*["'`”]/g, '“…”');
}

function hideSecrets(line: string): string {
  return line.replace(/\bx(?:ox[a-z]|app)[-.][\w.-]+/g, '[token]').replace(/(\w+:\/\/[^\s:/@"]*):[^\s/@"]+@/g, '$1:[password]@');
}
