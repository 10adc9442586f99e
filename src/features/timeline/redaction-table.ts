import { sql } from 'kysely';
import type { Tx } from '../tx.ts';
import type { MessageAt } from './message-link.ts';
import { forgetEchoes } from './redact-echoes.ts';
import { forgetWords, wordsIn } from './redact-words.ts';
import { slackTime } from './slack-time.ts';

export interface Redactable {
  /** Whoever wrote it, or did what the message tells of. */
  readonly authorIds: readonly string[];
  readonly isRedacted: boolean;
  /** The message, or what it tells of, is in the record. */
  readonly isRecorded: boolean;
  /** The acts that this message shows, and those that were made from it: what was typed stands there too. */
  readonly acts: readonly Act[];
}

export interface Act {
  readonly id: number;
  readonly shownBy: { readonly board: string; readonly ref: string } | null;
  /** Muster's line in the channel that tells of it. */
  readonly linkTs: string | null;
}

export interface Redaction extends MessageAt {
  readonly actIds: readonly number[];
  readonly at: Date;
}

export async function loadRedaction(tx: Tx, incidentId: number, { channelId, ts }: MessageAt): Promise<Redactable> {
  const entry = await tx
    .selectFrom('timelineEntries')
    .select(['authorId', 'redactedAt'])
    .where('slackChannelId', '=', channelId)
    .where('slackTs', '=', ts)
    .executeTakeFirst();
  const isTold = sql<boolean>`link_ts is not distinct from ${ts} or ${shownAt(incidentId, { channelId, ts })}`;
  const acts = await tx
    .selectFrom('timelineEntries')
    .select(['id', 'authorId', 'linkTs', isTold.as('isTold'), sql<Act['shownBy']>`details->'shownBy'`.as('shownBy')])
    .where('incidentId', '=', incidentId)
    .where('slackTs', 'is', null)
    .where((eb) => eb.or([isTold, madeFrom(ts)]))
    .execute();
  const told = acts.filter((act) => act.isTold);
  return {
    authorIds: [entry?.authorId ?? null, ...told.map(({ authorId }) => authorId)].filter((id) => id !== null),
    isRedacted: entry?.redactedAt != null,
    isRecorded: entry !== undefined || acts.length > 0,
    acts: acts.map(({ id, shownBy, linkTs }) => ({ id, shownBy, linkTs })),
  };
}

const shownAt = (incidentId: number, { channelId, ts }: MessageAt) => sql<boolean>`exists (
  select 1 from living_messages l
  where l.incident_id = ${incidentId} and l.channel_id = ${channelId} and l.ts = ${ts}
    and l.board = details->'shownBy'->>'board' and l.ref = details->'shownBy'->>'ref')`;

/** A task or a problem that somebody made of the message by a shortcut. */
const madeFrom = (ts: string) => sql<boolean>`coalesce(details->>'messageTs', details->'message'->>'ts') = ${ts}`;

/**
 * Empties the entry and what it was before; if it was never recorded, an empty one keeps it out. What acts were made of it, and whatever repeats it,
 * goes with it: a secret is gone from every table, or it is not gone.
 */
export async function saveRedaction(tx: Tx, { channelId, ts, actIds, at }: Redaction, incidentId: number): Promise<void> {
  const words = await wordsIn(tx, { channelId, ts, actIds });
  const emptied = { text: '', details: '{}', redactedAt: at };
  const entry = await tx
    .insertInto('timelineEntries')
    .values({ ...emptied, incidentId, kind: 'message', slackChannelId: channelId, slackTs: ts, occurredAt: slackTime(ts) })
    .onConflict((conflict) => conflict.columns(['slackChannelId', 'slackTs']).doUpdateSet(emptied))
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.deleteFrom('timelineRevisions').where('entryId', '=', entry.id).execute();
  if (actIds.length > 0) await emptyActs(tx, actIds, at);
  await forgetWords(tx, words.typed, incidentId);
  await forgetEchoes(tx, { words: [...words.said, ...words.typed], ts, at }, incidentId);
}

/** Details may repeat what was typed; where the act is shown says nothing of it. */
async function emptyActs(tx: Tx, ids: readonly number[], at: Date): Promise<void> {
  const details = sql<string>`jsonb_strip_nulls(jsonb_build_object('shownBy', details->'shownBy'))`;
  await tx.updateTable('timelineEntries').set({ text: '', details, redactedAt: at }).where('id', 'in', ids).execute();
}
