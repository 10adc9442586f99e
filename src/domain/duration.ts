import { excerpt } from './mrkdwn.ts';
import { type Parsed, parsed, unreadable } from './parsed.ts';

const secondMs = 1000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

/** A person may ask for nothing shorter; the policy may go down to one second. */
const typedMinMs = 5 * secondMs;
const maxMs = 366 * dayMs;

const shape = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/i;
const units = [dayMs, hourMs, minuteMs, secondMs];

/** Reads `90s`, `15m`, `1h30m`, `2h`, `3d` into milliseconds; the largest unit comes first, each at most once. */
export function parseDuration(text: string, minMs = typedMinMs): Parsed<number> {
  const given = excerpt(text, 50);
  const match = text === '' ? null : shape.exec(text);
  if (!match) return unreadable(`“${given}” is not a duration. Write it like \`90s\`, \`15m\`, \`1h30m\`, \`2h\` or \`3d\`.`);

  const ms = units.reduce((sum, unitMs, index) => sum + Number(match[index + 1] ?? 0) * unitMs, 0);
  if (ms < minMs) return unreadable(`“${given}” is too short: the shortest is ${formatDuration(minMs)}.`);
  if (ms > maxMs) return unreadable(`“${given}” is too long: the longest is ${formatDuration(maxMs)}.`);
  return parsed(ms);
}

const names: [name: string, unitMs: number][] = [
  ['d', dayMs],
  ['h', hourMs],
  ['min', minuteMs],
  ['s', secondMs],
];

/** '1 h 30 min': the two largest units, the rest cut off. Less than a second, or clocks that disagree, read '0 s'. */
export function formatDuration(ms: number): string {
  const first = names.findIndex(([, unitMs]) => ms >= unitMs);
  if (first === -1) return '0 s';

  return names
    .slice(first, first + 2)
    .map(([name, unitMs], index) => ({ name, count: Math.floor((index === 0 ? ms : ms % names[first]![1]) / unitMs) }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`)
    .join(' ');
}
