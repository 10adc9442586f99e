import { casual } from 'chrono-node/en';
import { later, minuteMs, parseDuration } from './duration.ts';
import { excerpt } from './mrkdwn.ts';
import { type Parsed, parsed, unreadable } from './parsed.ts';
import { momentsOf, offsetMs, plusDays, type WallTime, wallTime } from './zone.ts';

/** Who reads a time needs to know: the moment it was typed, and the typist's IANA zone. */
export type Reading = { now: Date; zone: string };

// A day without a time means the end of its working hours.
const endOfDay = { hour: 17, minute: 0 };
// No way to say a time is longer, and texts from people come without a limit.
const lengthMax = 50;
const partsOfDay = ['morning', 'afternoon', 'evening', 'tonight', 'midnight'];

/** Reads `15m`, `14:30`, `2pm`, `2026-12-01`, `tomorrow 9am`, `friday`, with or without `by`, `at`, `in`: always a moment to come. */
export function parseWhen(text: string, { now, zone }: Reading): Parsed<Date> {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^(?:by|at|in|on|until)\s+/, '')
    .replace(/^(?:eod|(?:the )?end of (?:the )?day)$/, 'today');
  const compact = words.replaceAll(' ', '');
  const duration = parseDuration(compact);
  if (duration.ok) return parsed(later(now, duration.value));
  if (/^(?:\d+[dhms])+$/.test(compact)) return duration;

  const given = excerpt(text.trim(), lengthMax);
  const reading = { now, zone };
  const at = words.length > lengthMax ? undefined : (timeOfDay(words, reading) ?? dayAndTime(words, reading) ?? spoken(words, reading));
  if (!at) return unreadable(`“${given}” is not a time. Write it like \`15m\`, \`14:30\`, \`friday\` or \`tomorrow 9am\`.`);
  if (at <= now) return unreadable(`“${given}” has already passed. Write a time to come, like \`15m\` or \`tomorrow 9am\`.`);
  return parsed(at);
}

/** What is meant for a time and nothing else, though it may be none: `3s`, `25:00`. */
const timelike = /^(?:by|at)\s+(?:(?:\d+[dhms])+|\d{1,2}:\d{2})$/i;

/**
 * Takes a trailing `by …` or `at …` off a text. Words that name no time stay in the text: “look at replica” has no due time.
 * `why` tells what is wrong with one that can only be meant for a time.
 */
export function takeDue(text: string, reading: Reading): { text: string; dueAt?: Date; why?: string } {
  const starts = [...text.matchAll(/(?<=^|\s)(?:by\s|at\s+(?=\d|noon|midnight))/gi)].map(({ index }) => index);
  for (const start of starts.filter((index) => index > text.length - lengthMax).toReversed()) {
    const said = text.slice(start).trim();
    const when = parseWhen(said, reading);
    if (when.ok) return { text: text.slice(0, start).trim(), dueAt: when.value };
    if (timelike.test(said)) return { text: text.trim(), why: when.why };
  }
  return { text: text.trim() };
}

/** `14:30`, `2pm`: today, or tomorrow once it has passed. */
function timeOfDay(words: string, { now, zone }: Reading): Date | undefined {
  const time = clock(words);
  if (!time) return undefined;

  const today = { ...wallTime(now, zone), ...time };
  return [today, plusDays(today, 1)].flatMap((wall) => momentsOf(wall, zone)).find((at) => at > now);
}

/** `2026-12-01`, `2026-12-01 14:30`. */
function dayAndTime(words: string, { zone }: Reading): Date | undefined {
  const [, year, month, day, rest] = /^(\d{4})-(\d{2})-(\d{2})(?:[t\s]+(?:at\s+)?(.+))?$/.exec(words) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;

  const time = rest === undefined ? endOfDay : clock(rest);
  const wall = { year: Number(year), month: Number(month), day: Number(day) };
  if (!time || !isCalendarDay(wall)) return undefined;
  return momentsOf({ ...wall, ...time }, zone)[0];
}

/** Everything else English has, read by chrono. It knows offsets but no zones, so it is asked for wall times only. */
function spoken(words: string, { now, zone }: Reading): Date | undefined {
  const reference = { instant: now, timezone: offsetMs(now.getTime(), zone) / minuteMs };
  const [result, ...more] = casual.parse(words, reference, { forwardDate: true });
  if (!result || more.length > 0 || result.text !== words) return undefined;

  const { start } = result;
  if (start.isCertain('timezoneOffset')) return start.date();
  const saysTime = start.isCertain('hour') || partsOfDay.some((part) => start.tags().has(`casualReference/${part}`));
  const wall: WallTime = {
    year: start.get('year')!,
    month: start.get('month')!,
    day: start.get('day')!,
    ...(saysTime ? { hour: start.get('hour')!, minute: start.get('minute') ?? 0 } : endOfDay),
  };
  const moments = momentsOf(wall, zone);
  return moments.find((at) => at > now) ?? moments[0];
}

function clock(words: string): { hour: number; minute: number } | undefined {
  const match = /^(\d{1,2})(?::(\d{2}))?\s*(am|pm)?$/.exec(words);
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;

  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  const half = match[3];
  if (minute > 59 || hour > 23 || (half && (hour < 1 || hour > 12))) return undefined;
  return { hour: half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour, minute };
}

function isCalendarDay({ year, month, day }: { year: number; month: number; day: number }): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
