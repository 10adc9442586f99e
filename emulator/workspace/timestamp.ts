import type { Clock } from '../clock.ts';

const MICROS_PER_SECOND = 1_000_000;

export interface Timestamps {
  /** The next "seconds.micros": later than every one before, and no earlier than the clock. */
  readonly next: () => string;
  /** From now on, later than this one too. */
  readonly pass: (ts: string) => void;
}

export function timestamps(clock: Clock): Timestamps {
  let lastMicros = 0;
  return {
    next() {
      lastMicros = Math.max(lastMicros + 1, clock.now() * 1000);
      return toTs(lastMicros);
    },
    pass(ts) {
      lastMicros = Math.max(lastMicros, Number(ts.replace('.', '')));
    },
  };
}

function toTs(micros: number): string {
  const seconds = Math.floor(micros / MICROS_PER_SECOND);
  return `${seconds}.${String(micros % MICROS_PER_SECOND).padStart(6, '0')}`;
}

/** Whether the text is a message's ts: ten digits, a point, six digits. */
export function isTs(text: string): boolean {
  return /^\d{10}\.\d{6}$/.test(text);
}

/**
 * A bound of history (`oldest`, `latest`) as a ts that compares as text: callers also send "0", "1700000000" or "1700000000.5".
 * Undefined when it is no number.
 */
export function boundOf(text: string): string | undefined {
  const match = /^(\d{1,10})(?:\.(\d{1,6})\d*)?$/.exec(text);
  if (match === null) return undefined;
  return `${(match[1] ?? '').padStart(10, '0')}.${(match[2] ?? '').padEnd(6, '0')}`;
}
