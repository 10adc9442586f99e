import type { Clock } from '../clock.ts';

const MICROS_PER_SECOND = 1_000_000;

/** A generator of Slack timestamps "seconds.micros", strictly increasing, as late as the clock says. */
export function timestamps(clock: Clock): () => string {
  let lastMicros = 0;
  return () => {
    lastMicros = Math.max(lastMicros + 1, clock.now() * 1000);
    return toTs(lastMicros);
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

export const tsToMs = (ts: string): number => Math.floor(Number(ts) * 1000);
