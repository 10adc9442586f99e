import { sql } from 'kysely';
import type { Tx } from '../tx.ts';
import { slackTime } from './slack-time.ts';

/** A join or a leave as it is recorded so far. */
export interface Move {
  readonly entryId: number;
  readonly kind: 'joined' | 'left';
  readonly at: Date;
  readonly messageTs: string | null;
  readonly eventTs: string | null;
}

export interface Presences {
  /** Of one person, in order. */
  readonly moves: readonly Move[];
  readonly botUserId: string | null;
}

export interface PresenceState {
  readonly kind: 'joined' | 'left';
  readonly userId: string;
  readonly channelId: string;
  readonly messageTs: string | null;
  readonly eventTs: string | null;
  /** The entry whose other half this is. */
  readonly entryId: number | null;
  readonly text: string;
  readonly details: Readonly<Record<string, string>>;
  readonly isMember: boolean;
}

/** One person's comings and goings, held until the end of the transaction: the two tellings of a join may arrive at once. */
export async function loadPresence(tx: Tx, incidentId: number, userId: string): Promise<Presences> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`presence/${incidentId}/${userId}`}, 0))`.execute(tx);
  const rows = await tx
    .selectFrom('timelineEntries')
    .select(['id', 'kind', 'occurredAt', 'slackTs', sql<string | null>`details->>'eventTs'`.as('eventTs')])
    .where('incidentId', '=', incidentId)
    .where('kind', 'in', ['joined', 'left'])
    .where('authorId', '=', userId)
    .orderBy('occurredAt')
    .execute();
  const workspace = await tx.selectFrom('workspace').select('botUserId').executeTakeFirst();
  const moves = rows.map(({ id, kind, occurredAt, slackTs, eventTs }): Move => ({
    entryId: id,
    kind: kind === 'left' ? 'left' : 'joined',
    at: occurredAt,
    messageTs: slackTs,
    eventTs,
  }));
  return { moves, botUserId: workspace?.botUserId ?? null };
}

export async function savePresence(tx: Tx, state: PresenceState, incidentId: number): Promise<void> {
  await (state.entryId === null ? insertMove(tx, state, incidentId) : completeMove(tx, state, state.entryId));
  const { userId } = state;
  if (!state.isMember) {
    await tx.deleteFrom('incidentMembers').where('incidentId', '=', incidentId).where('userId', '=', userId).execute();
    return;
  }
  await tx
    .insertInto('incidentMembers')
    .values({ incidentId, userId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function insertMove(tx: Tx, state: PresenceState, incidentId: number): Promise<void> {
  const { kind, userId, channelId, messageTs, eventTs, text, details } = state;
  const entry = { kind, text, authorId: userId, details: JSON.stringify({ ...details, ...(eventTs !== null && { eventTs }) }) };
  await tx
    .insertInto('timelineEntries')
    .values({
      ...entry,
      incidentId,
      occurredAt: slackTime(messageTs ?? eventTs ?? '0'),
      slackChannelId: messageTs === null ? null : channelId,
      slackTs: messageTs,
    })
    // Somebody's pushpin on it may have come before.
    .onConflict((conflict) => conflict.columns(['slackChannelId', 'slackTs']).doUpdateSet(entry))
    .execute();
}

/** The message knows better when it was, and can be linked to. */
async function completeMove(tx: Tx, { channelId, messageTs, eventTs, details }: PresenceState, entryId: number): Promise<void> {
  const known = JSON.stringify({ ...details, ...(eventTs !== null && { eventTs }) });
  await tx
    .updateTable('timelineEntries')
    .set({ details: sql`details || ${known}::jsonb` })
    .$if(messageTs !== null, (update) =>
      update.set({ slackChannelId: channelId, slackTs: messageTs, occurredAt: slackTime(messageTs ?? '0') }),
    )
    .where('id', '=', entryId)
    .execute();
}
