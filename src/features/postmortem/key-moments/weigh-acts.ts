import type { Entry } from '../record/entry.ts';
import { evidenceOf } from './evidence.ts';
import type { Weighed } from './weigh.ts';

/** A result answers what somebody was asked to find out; an update says with care what is known. */
const toBeginWith: Readonly<Record<string, number>> = {
  note_added: 3,
  task_done: 2,
  check_in_answered: 3,
  update_posted: 0.5,
  impact_stated: 1,
  cause_stated: 2,
};

/** Acts that may stand in the timeline. Those that a list of their own tells of (problems, pages, checkpoints) do not. */
export const weighActs = (entries: readonly Entry[]): Weighed[] =>
  entries
    .filter((entry) => toBeginWith[entry.kind] !== undefined && wordsOf(entry) !== '')
    .map((entry) => ({ entry, weight: (toBeginWith[entry.kind] ?? 0) + evidenceOf(wordsOf(entry)) }));

/** What a person said with it: a task that is merely done tells nothing, nor does one that somebody is on. */
function wordsOf({ kind, text, details }: Entry): string {
  if (kind === 'task_done') return said(details.result);
  if (kind === 'check_in_answered') return said(details.found);
  return text;
}

const said = (words: unknown): string => (typeof words === 'string' ? words : '');
