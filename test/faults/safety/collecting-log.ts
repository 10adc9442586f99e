import { createLog, type Log } from '../../../src/log.ts';

/** A log that writes down everything there is to log, for a test to read. */
export function collectingLog(): { readonly log: Log; readonly lines: () => readonly string[] } {
  const lines: string[] = [];
  const log = createLog('trace', {
    write(line: string) {
      lines.push(line);
    },
  });
  return { log, lines: () => lines };
}
