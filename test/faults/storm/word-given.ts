import { sql } from 'kysely';
import type { Database } from '../../../src/store/database.ts';

/** Something asked for in words that nobody else uses, and what its asker read. */
export interface WordGiven {
  readonly what: 'incident' | 'note' | 'task' | 'update';
  readonly words: string;
  readonly answer: string;
}

/** What was said to be done is done, what was said not to be done is not, and nothing is done twice. */
export async function brokenWords(db: Database, given: readonly WordGiven[]): Promise<string[]> {
  const faults = await Promise.all(
    given.map(async ({ what, words, answer }) => {
      const times = await timesDone(db, what, words);
      const isAsSaid = answersDone.test(answer) ? times === 1 : answersNot.test(answer) ? times === 0 : times <= 1 && !isOdd(answer);
      return isAsSaid ? [] : [`${what} “${words}” is there ${times} times, and its asker read: ${answer}`];
    }),
  );
  return faults.flat();
}

export const formClosed = 'the form closed';
const answersDone = /is declared|^Noted|^Task \d+ is|^Your update is posted|^the form closed$/;
const answersNot = /so nothing was done/;
// Whoever reads one of these is told, or left, to look for themselves.
const answersUnsure = /failed with the error|trouble connecting|went away while I was at it|This takes too long/;
const isOdd = (answer: string): boolean => !answersUnsure.test(answer);

async function timesDone(db: Database, what: WordGiven['what'], words: string): Promise<number> {
  const { rows } = await queries[what](words).execute(db);
  return rows.length;
}

const queries = {
  incident: (words: string) => sql`select 1 from incidents where title = ${words}`,
  task: (words: string) => sql`select 1 from tasks where title = ${words}`,
  note: (words: string) => sql`select 1 from timeline_entries where kind = 'note_added' and text = ${words}`,
  update: (words: string) => sql`select 1 from timeline_entries where kind = 'update_posted' and text = ${words}`,
};
