import { createLog, type Log } from '../../src/log.ts';

export interface CollectingLog {
  readonly log: Log;
  readonly lines: () => readonly string[];
}

/** A log that writes down everything there is to log, for a test to read. */
export function collectingLog(): CollectingLog {
  const lines: string[] = [];
  const log = createLog('trace', {
    write(line: string) {
      lines.push(line);
    },
  });
  return { log, lines: () => lines };
}
