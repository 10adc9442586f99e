import { clockTime, dayOf, format, nearDay, ordinal, relative, type Zone } from '../format/time.ts';

/**
 * Fills a `<!date^…>` template as https://docs.slack.dev/messaging/formatting-message-text#date-formatting says,
 * in the zone of the person reading. An unknown token stays as it is.
 */
export function formatDateTokens(unixSeconds: number, template: string, tz: Zone, now: Date): string {
  const date = new Date(unixSeconds * 1000);
  return template.replace(/\{(\w+)\}/g, (whole, token: string) => TOKENS[token]?.(date, tz, now) ?? whole);
}

type Token = (date: Date, tz: Zone, now: Date) => string;

const withYear = (date: Date, tz: Zone, now: Date): string =>
  dayOf(date, tz).slice(0, 4) === dayOf(now, tz).slice(0, 4) ? '' : `, ${dayOf(date, tz).slice(0, 4)}`;
const dayNumber = (date: Date, tz: Zone): string => ordinal(Number(dayOf(date, tz).slice(-2)));

const long: Token = (date, tz) =>
  `${format(date, tz, { weekday: 'long' })}, ${format(date, tz, { month: 'long' })} ${dayNumber(date, tz)}, ${dayOf(date, tz).slice(0, 4)}`;
const plain: Token = (date, tz, now) => `${format(date, tz, { month: 'long' })} ${dayNumber(date, tz)}${withYear(date, tz, now)}`;
const short: Token = (date, tz, now) => `${format(date, tz, { month: 'short', day: 'numeric' })}${withYear(date, tz, now)}`;

const pretty =
  (otherwise: Token): Token =>
  (date, tz, now) =>
    nearDay(date, tz, now)?.toLowerCase() ?? otherwise(date, tz, now);

const TOKENS: Record<string, Token> = {
  date_num: (date, tz) => dayOf(date, tz),
  date_slash: (date, tz) => format(date, tz, { year: 'numeric', month: '2-digit', day: '2-digit' }),
  date: plain,
  date_short: short,
  date_long: long,
  date_pretty: pretty(plain),
  date_short_pretty: pretty(short),
  date_long_pretty: pretty(long),
  date_long_full: long,
  day_divider_pretty: pretty(
    (date, tz) => `${format(date, tz, { weekday: 'long' })}, ${format(date, tz, { month: 'long' })} ${dayNumber(date, tz)}`,
  ),
  time: clockTime,
  time_secs: (date, tz) => format(date, tz, { hour: 'numeric', minute: '2-digit', second: '2-digit' }),
  ago: (date, _tz, now) => relative(date, now),
};
