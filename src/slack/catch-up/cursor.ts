import { sql } from 'kysely';
import { isOpen, phaseSchema } from '../../domain/phase.ts';
import type { Database } from '../../store/database.ts';

/** How far the record of a channel is known to be complete, and how far back the reading under way has come. */
export interface Cursor {
  readonly incidentId: number;
  readonly number: number;
  readonly channelId: string;
  readonly isOpen: boolean;
  readonly isPrivate: boolean;
  readonly declaredAt: Date;
  /** '0' while the channel was never read. */
  readonly cursorTs: string;
  /** Entries up to this one were in the record before events may have been missed. */
  readonly doubtEntryId: number | null;
  readonly reachedTs: string | null;
  /** The thread under way, and how far into it the reading has come. */
  readonly threadTs: string | null;
  readonly threadReachedTs: string | null;
}

export async function cursorOf(db: Database, incidentId: number): Promise<Cursor | null> {
  const row = await db
    .selectFrom('incidents as i')
    .innerJoin('channelCursors as c', 'c.channelId', 'i.channelId')
    .select(['i.id', 'i.number', 'i.phase', 'i.visibility', 'i.declaredAt', 'c.channelId', 'c.cursorTs', 'c.doubtEntryId'])
    .select(['c.reachedTs', 'c.threadTs', 'c.threadReachedTs'])
    .where('i.id', '=', incidentId)
    .executeTakeFirst();
  if (!row) return null;
  const { id, phase, visibility, ...cursor } = row;
  return { ...cursor, incidentId: id, isOpen: isOpen(phaseSchema.parse(phase)), isPrivate: visibility === 'private' };
}

/** false when new doubt was raised meanwhile: then all begins anew. */
export async function keepReached(db: Database, cursor: Cursor, reachedTs: string): Promise<boolean> {
  return change(db, cursor, { ...noThread, reachedTs });
}

/** A long thread is read in several goes where Slack gives little at once. */
export async function keepThreadReached(db: Database, cursor: Cursor, threadTs: string, threadReachedTs: string): Promise<boolean> {
  return change(db, cursor, { threadTs, threadReachedTs });
}

const noThread = { threadTs: null, threadReachedTs: null };

/** All that Slack has of this channel is in the record. */
export async function settleDoubt(db: Database, cursor: Cursor): Promise<boolean> {
  const newest = sql<string>`greatest(cursor_ts, (select max(slack_ts) from timeline_entries where slack_channel_id = ${cursor.channelId}))`;
  return change(db, cursor, { ...noThread, reachedTs: null, doubtEntryId: null, cursorTs: newest });
}

async function change(
  db: Database,
  { channelId, doubtEntryId }: Cursor,
  set: Partial<Pick<Cursor, 'reachedTs' | 'threadTs' | 'threadReachedTs'>> & {
    doubtEntryId?: null;
    cursorTs?: ReturnType<typeof sql<string>>;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('channelCursors')
    .set(set)
    .where('channelId', '=', channelId)
    .where('doubtEntryId', 'is not distinct from', doubtEntryId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
