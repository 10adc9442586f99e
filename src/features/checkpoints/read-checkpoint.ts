import { type Parsed, parsed, unreadable } from '../../domain/parsed.ts';
import { parseWhen } from '../../domain/when.ts';
import { splitFirst } from '../mention.ts';
import type { Reading } from '../reading.ts';

export interface OneOff {
  readonly dueAt: Date;
  readonly question: string | null;
}

/** `20m [what]`, `in 20m …`, `at 14:30 …`. */
export function readCheckpoint(text: string, reading: Reading): Parsed<OneOff> {
  const [first, rest] = splitFirst(text.trim().replace(/^(?:in|at|by)\s+/i, ''));
  if (first === '') return unreadable('When? A time is missing, like `20m` or `at 14:30`.');
  const when = parseWhen(first.replace(/[,:]$/, ''), reading);
  return when.ok ? parsed({ dueAt: when.value, question: rest === '' ? null : rest }) : when;
}
