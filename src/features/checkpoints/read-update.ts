import { parseDuration } from '../../domain/duration.ts';
import { type Parsed, parsed, unreadable } from '../../domain/parsed.ts';
import { splitFirst } from '../mention.ts';

export interface Update {
  readonly text: string;
  /** How long until the next update; null: by the cadence. */
  readonly nextInMs: number | null;
}

const durationShape = /^(?:\d+[dhms])+$/i;
// “503s are gone” is news of HTTP errors.
const httpErrors = /^[45]\d\ds$/i;

/** `text`, or `30m text`. */
export function readUpdate(text: string): Parsed<Update> {
  const [first, rest] = splitFirst(text);
  if (first === '') return unreadable('What is new? A few words are missing.');
  if (!durationShape.test(first) || httpErrors.test(first)) return parsed({ text: text.trim(), nextInMs: null });

  const next = parseDuration(first);
  if (!next.ok) return next;
  if (rest === '') return unreadable('What is new? A few words are missing after the time of the next update.');
  return parsed({ text: rest, nextInMs: next.value });
}
