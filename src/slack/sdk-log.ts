import type { Logger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';
import type { Log } from '../log.ts';

/**
 * The SDK's log, through ours. It puts whole payloads into its lines, so only that something happened, and an error's kind, is kept.
 * `isHushed`: whoever passes the logger tells of these things itself.
 */
export function sdkLog(log: Log, { isHushed = false } = {}): Logger {
  let sdk = 'slack';
  const keep = (level: 'warn' | 'error', said: unknown[]): void => {
    log[isHushed ? 'debug' : level]({ sdk, err: said.find((part) => part instanceof Error) }, 'the Slack SDK reports');
  };
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...said) => keep('warn', said),
    error: (...said) => keep('error', said),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: (name) => {
      sdk = name;
    },
  };
}
