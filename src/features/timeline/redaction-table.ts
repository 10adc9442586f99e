import { sql } from 'kysely';
import type { Tx } from '../tx.ts';
import { wasPosted } from '../was-posted.ts';
import type { MessageAt } from './message-link.ts';
import { slackTime } from './slack-time.ts';

export interface Redactable {
  /** Whoever wrote it, or did what the message tells of. */
  readonly authorIds: readonly string[];
  readonly isRedacted: boolean;
  /** The acts that this message shows: what was typed stands there too. */
  readonly actIds: readonly number[];
  /** A summary was posted, which may quote it. */
  readonly isInSummary: boolean;
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
  const acts = await tx
    .selectFrom('timelineEntries')
    .select(['id', 'authorId'])
    .where('incidentId', '=', incidentId)
    .where('slackTs', 'is', null)
    .where((eb) => eb.or([eb('linkTs', '=', ts), shownAt(incidentId, { channelId, ts })]))
    .execute();
  return {
    authorIds: [entry?.authorId ?? null, ...acts.map(({ authorId }) => authorId)].filter((id) => id !== null),
    isRedacted: entry?.redactedAt != null,
    actIds: acts.map(({ id }) => id),
    isInSummary: await wasPosted(tx, incidentId, 'summary'),
  };
}

const shownAt = (incidentId: number, { channelId, ts }: MessageAt) => sql<boolean>`exists (
  select 1 from living_messages l
  where l.incident_id = ${incidentId} and l.channel_id = ${channelId} and l.ts = ${ts}
    and l.board = details->'shownBy'->>'board' and l.ref = details->'shownBy'->>'ref')`;

/** Empties the entry and what it was before; if it was never recorded, an empty one keeps it out. */
export async function saveRedaction(tx: Tx, { channelId, ts, actIds, at }: Redaction, incidentId: number): Promise<void> {
  const emptied = { text: '', details: '{}', redactedAt: at };
  const entry = await tx
    .insertInto('timelineEntries')
    .values({ ...emptied, incidentId, kind: 'message', slackChannelId: channelId, slackTs: ts, occurredAt: slackTime(ts) })
    .onConflict((conflict) => conflict.columns(['slackChannelId', 'slackTs']).doUpdateSet(emptied))
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.deleteFrom('timelineRevisions').where('entryId', '=', entry.id).execute();
  if (actIds.length > 0) await emptyActs(tx, actIds, at);
}

/** Details may repeat what was typed; where the act is shown says nothing of it. */
async function emptyActs(tx: Tx, ids: readonly number[], at: Date): Promise<void> {
  const details = sql<string>`jsonb_strip_nulls(jsonb_build_object('shownBy', details->'shownBy'))`;
  await tx.updateTable('timelineEntries').set({ text: '', details, redactedAt: at }).where('id', 'in', ids).execute();
}
