import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../store/database.ts';

/** A message as the record has it. */
export interface Recorded {
  readonly ts: string;
  readonly threadTs: string | null;
  readonly kind: string;
  readonly version: string;
  readonly text: string;
  readonly files: readonly string[];
  readonly authorId: string | null;
  /** Deleted or redacted: nothing more is looked for. */
  readonly isGone: boolean;
  /** It was in the record before events may have been missed. */
  readonly isOld: boolean;
  /** Whose pushpins are on it. */
  readonly pinnedBy: readonly string[];
}

/** What a part of a channel is looked up by. */
export type Part =
  | { readonly from: string; readonly before: string | null }
  | { readonly threadTs: string; readonly after: string | null; readonly upTo: string | null };

const details = z.object({ files: z.array(z.object({ id: z.string().optional(), name: z.string().optional() })).default([]) });

/** The recorded messages of a stretch of the channel (`before` left out), or of one thread without its parent (`after` left out). */
export async function recordedIn(
  db: Database,
  { channelId, doubtEntryId }: { readonly channelId: string; readonly doubtEntryId: number | null },
  part: Part,
): Promise<Recorded[]> {
  const rows = await db
    .selectFrom('timelineEntries as e')
    .select(['id', 'kind', 'slackTs', 'threadTs', 'version', 'text', 'details', 'authorId', 'deletedAt', 'redactedAt'])
    .select(
      sql<string[]>`array(select p.user_id from entry_pins p where p.entry_id = e.id and p.door = 'reaction' and p.stands)`.as('pinnedBy'),
    )
    .where('slackChannelId', '=', channelId)
    .where(isIn(part))
    .execute();
  return rows.map(({ id, slackTs, deletedAt, redactedAt, details: kept, ...row }) => ({
    ...row,
    ts: slackTs ?? '',
    files: details.parse(kept).files.map((file) => file.id ?? file.name ?? ''),
    isGone: deletedAt !== null || redactedAt !== null,
    isOld: id <= (doubtEntryId ?? 0),
  }));
}

const isIn = (part: Part) =>
  'threadTs' in part
    ? sql<boolean>`thread_ts = ${part.threadTs} and slack_ts > ${part.after ?? ''} and (${part.upTo}::text is null or slack_ts <= ${part.upTo})`
    : sql<boolean>`slack_ts >= ${part.from} and (${part.before}::text is null or slack_ts < ${part.before})`;

/** Which of these messages have replies in the record that are not known to be deleted. */
export async function withReplies(db: Database, channelId: string, parents: readonly string[]): Promise<Set<string>> {
  if (parents.length === 0) return new Set();
  const rows = await db
    .selectFrom('timelineEntries')
    .select('threadTs')
    .distinct()
    .where('slackChannelId', '=', channelId)
    .where('threadTs', 'in', parents)
    .where('deletedAt', 'is', null)
    .execute();
  return new Set(rows.map(({ threadTs }) => threadTs ?? ''));
}
