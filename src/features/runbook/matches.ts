import { type RawBuilder, sql } from 'kysely';
import { overPhases } from '../../domain/phase.ts';
import type { Tx } from '../tx.ts';
import { visibleTo } from '../visible-to.ts';

export interface RunbookMatch {
  readonly title: string;
  readonly body: string;
}

export interface PastIncident {
  readonly number: number;
  readonly title: string;
  readonly channelId: string | null;
  readonly rootCause: string | null;
  readonly mitigation: string | null;
}

/** Any of the words, not all: people name the same trouble differently. */
const anyOf = (words: string) => sql<string>`replace(plainto_tsquery('english', ${words})::text, '&', '|')::tsquery`;

/** Half of the words, or three of many: one word in common, such as “slow”, says nothing. */
const alike = (heard: RawBuilder<unknown>, words: string) => sql<boolean>`(
  select 2 * count(*) filter (where word = any(tsvector_to_array(${heard}))) >= least(count(*), 6)
  from unnest(tsvector_to_array(to_tsvector('english', ${words}))) word)`;

/** What was asked for by these words, or, unasked, what is about the same. */
export async function runbookMatches(tx: Tx, words: string, atMost: number, asked: 'asked' | 'unasked'): Promise<RunbookMatch[]> {
  return tx
    .selectFrom('runbookEntries')
    .select(['title', 'body'])
    .where(sql<boolean>`words @@ ${anyOf(words)}`)
    .$if(asked === 'unasked', (query) => query.where(alike(sql`words`, words)))
    .orderBy(sql`ts_rank(words, ${anyOf(words)})`, 'desc')
    .orderBy('id', 'desc')
    .limit(atMost)
    .execute();
}

/** Ended incidents that sound like this one, as far as this person may know of them. */
export async function similarIncidents(tx: Tx, words: string, userId: string | null, atMost: number): Promise<PastIncident[]> {
  const heard = sql`to_tsvector('english', title || ' ' || coalesce(root_cause, ''))`;
  return tx
    .selectFrom('incidents')
    .select(['number', 'title', 'channelId', 'rootCause', 'mitigation'])
    .where(visibleTo(userId))
    .where('phase', 'in', overPhases)
    .where('rehearsal', '=', false)
    .where('endedAs', '=', 'resolved')
    .where(sql<boolean>`${heard} @@ ${anyOf(words)}`)
    .where(alike(heard, words))
    .orderBy(sql`ts_rank(${heard}, ${anyOf(words)})`, 'desc')
    .orderBy('number', 'desc')
    .limit(atMost)
    .execute();
}
