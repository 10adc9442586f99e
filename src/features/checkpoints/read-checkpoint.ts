import { type Parsed, parsed, unreadable } from '../../domain/parsed.ts';
import { parseWhen } from '../../domain/when.ts';
import type { Reading } from '../reading.ts';

export interface OneOff {
  readonly dueAt: Date;
  readonly question: string | null;
}

// `monday 9 december 9am`; further on it is what to check.
const wordsMax = 4;

/** `20m [what]`, `in 20m …`, `at 14:30 …`, `tomorrow 9am …`: as many words as make one time. */
export function readCheckpoint(text: string, reading: Reading): Parsed<OneOff> {
  const line = text.trim().replace(/^(?:in|at|by)\s+/i, '');
  const ends = [...line.matchAll(/\S+/g)].slice(0, wordsMax).map(({ 0: word, index }) => index + word.length);
  const times = ends.map((end) => ({ end, when: parseWhen(line.slice(0, end).replace(/[,:]$/, ''), reading) }));
  const time = times.findLast(({ when }) => when.ok) ?? times[0];
  if (!time) return unreadable('When? A time is missing, like `20m` or `at 14:30`.');
  if (!time.when.ok) return time.when;
  return parsed({ dueAt: time.when.value, question: line.slice(time.end).trim() || null });
}
