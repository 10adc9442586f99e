import { dayMs, minuteMs } from './duration.ts';

/** A date and time as a clock on the wall shows it; which moment that is depends on the zone. Month is 1–12. */
export type WallTime = { year: number; month: number; day: number; hour: number; minute: number };

const formats = new Map<string, Intl.DateTimeFormat>();

/** The zone Slack gives for a person, if this Node knows it; otherwise UTC. */
export function zoneOrUtc(zone: string | null | undefined): string {
  if (!zone) return 'UTC';
  try {
    formatFor(zone);
    return zone;
  } catch {
    // Trying is the only way to ask: Intl.supportedValuesOf('timeZone') leaves out aliases such as Asia/Kolkata.
    return 'UTC';
  }
}

/** What the wall clock of an IANA zone shows at a moment. */
export function wallTime(at: Date, zone: string): WallTime {
  const parts = Object.fromEntries(
    formatFor(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return { year: parts.year!, month: parts.month!, day: parts.day!, hour: parts.hour!, minute: parts.minute! };
}

/**
 * The moments at which the wall clock shows this: one, two when clocks are set back over it, and when they are set forward
 * over it, the moment that time would have been (02:30 skipped by an hour reads as 03:30). Earliest first, never empty.
 */
export function momentsOf(wall: WallTime, zone: string): [Date, ...Date[]] {
  const asUtcMs = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const [before, after] = [offsetMs(asUtcMs - dayMs, zone), offsetMs(asUtcMs + dayMs, zone)];
  const skipped = new Date(asUtcMs - before);

  const candidates = before === after ? [before] : [Math.max(before, after), Math.min(before, after)];
  const [first, ...rest] = candidates.map((offset) => new Date(asUtcMs - offset)).filter((at) => asUtc(wallTime(at, zone)) === asUtcMs);
  return first === undefined ? [skipped] : [first, ...rest];
}

/** The same wall time some days later; the day is carried over months and years. */
export function plusDays(wall: WallTime, days: number): WallTime {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + days));
  return { ...wall, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** How far the zone's clock is ahead of UTC at a moment. */
export function offsetMs(atMs: number, zone: string): number {
  return asUtc(wallTime(new Date(atMs), zone)) - Math.floor(atMs / minuteMs) * minuteMs;
}

const asUtc = ({ year, month, day, hour, minute }: WallTime): number => Date.UTC(year, month - 1, day, hour, minute);

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;

  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-US', { ...numeric, timeZone: zone, hourCycle: 'h23' });
  formats.set(zone, format);
  return format;
}
