/** Times as the person reading sees them: in their own time zone, whatever the machine's is. */
export type Zone = string;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using one does. */
export function format(date: Date, tz: Zone, options: Intl.DateTimeFormatOptions): string {
  const key = `${tz} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-US', { timeZone: tz, ...options });
  formats.set(key, known);
  return known.format(date);
}

export const dateOfTs = (ts: string): Date => new Date(Number(ts) * 1000);

/** `9:41 AM` */
export const clockTime = (date: Date, tz: Zone): string => format(date, tz, { hour: 'numeric', minute: '2-digit' });

/** `9:41`, for the margin of messages grouped under one author. */
export const shortClockTime = (date: Date, tz: Zone): string => clockTime(date, tz).replace(/\s?[AP]M$/, '');

const SLOT_MS = 900_000;
const days = new Map<string, string>();

/**
 * `2026-11-21`: equal for two moments of the same day there.
 * Every zone's days begin on a quarter of an hour, so one answer serves the whole quarter.
 */
export function dayOf(date: Date, tz: Zone): string {
  const key = `${tz} ${Math.floor(date.getTime() / SLOT_MS)}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  const [month, day, year] = format(date, tz, { year: 'numeric', month: '2-digit', day: '2-digit' }).split('/');
  days.set(key, `${year}-${month}-${day}`);
  return `${year}-${month}-${day}`;
}

/** `Today`, `Yesterday`, `Monday, November 16th`, with the year when it is another one. */
export function dayName(date: Date, tz: Zone, now: Date): string {
  const near = nearDay(date, tz, now);
  if (near !== undefined) return near;
  const sameYear = dayOf(date, tz).slice(0, 4) === dayOf(now, tz).slice(0, 4);
  const day = Number(dayOf(date, tz).slice(-2));
  const name = `${format(date, tz, { weekday: 'long' })}, ${format(date, tz, { month: 'long' })} ${ordinal(day)}`;
  return sameYear ? name : `${name}, ${dayOf(date, tz).slice(0, 4)}`;
}

/** `today`, `yesterday` or `tomorrow` with a capital, when it is one of them. */
export function nearDay(date: Date, tz: Zone, now: Date): 'Today' | 'Yesterday' | 'Tomorrow' | undefined {
  const days = Math.round((Date.parse(dayOf(date, tz)) - Date.parse(dayOf(now, tz))) / 86_400_000);
  if (days === 0) return 'Today';
  if (days === -1) return 'Yesterday';
  return days === 1 ? 'Tomorrow' : undefined;
}

/** `3 minutes ago`, `in 2 hours`, `just now` */
export function relative(date: Date, now: Date): string {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
  const size = Math.abs(seconds);
  if (size < 45) return 'just now';
  const [unit, length] = UNITS.find(([, length]) => size >= length * 0.75) ?? ['minute', 60];
  return new Intl.RelativeTimeFormat('en-US', { numeric: 'always' }).format(Math.round(seconds / length), unit);
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

export function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return `${day}th`;
  return `${day}${['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'}`;
}
