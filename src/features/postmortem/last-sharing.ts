import { sql } from 'kysely';
import { dayMs, later } from '../../domain/duration.ts';
import type { Effect } from '../../domain/effect.ts';
import type { Entry } from '../../domain/entry.ts';
import { latestEntry } from '../latest-entry.ts';
import type { Tx } from '../tx.ts';

/** The draft went into the channel as a file. */
export const draftShared: Entry = { kind: 'postmortem_shared', text: 'shared the post-mortem draft' };

export const shareFile: Effect = { kind: 'upload', document: 'postmortem' };

export interface Sharing {
  /** null: never. */
  readonly at: Date | null;
  /** Something was recorded, edited or removed since. */
  readonly isOutdated: boolean;
}

/** When the draft was last shared, and whether the record has moved on since. */
export async function lastSharing(tx: Tx, incidentId: number): Promise<Sharing> {
  const last = await latestEntry(tx, incidentId, draftShared.kind);
  if (!last) return { at: null, isOutdated: true };
  return { at: last.at, isOutdated: (await addedSince(tx, incidentId, last)) || (await changedSince(tx, incidentId, last.at)) };
}

// A message fetched after a breakdown is recorded later than it was said.
const fetchedLaterMs = dayMs;

/** Muster's own messages change nothing, nor does who comes and goes. */
async function addedSince(tx: Tx, incidentId: number, { id, at }: { id: number; at: Date }): Promise<boolean> {
  const added = await tx
    .selectFrom('timelineEntries as e')
    .select('e.id')
    .where('e.incidentId', '=', incidentId)
    .where('e.occurredAt', '>=', later(at, -fetchedLaterMs))
    .where('e.id', '>', id)
    .where('e.kind', 'not in', ['joined', 'left'])
    .where(sql<boolean>`not exists (select from workspace w where e.author_id in (w.bot_user_id, w.bot_id))`)
    .limit(1)
    .executeTakeFirst();
  return added !== undefined;
}

async function changedSince(tx: Tx, incidentId: number, at: Date): Promise<boolean> {
  const changed = await tx
    .selectFrom('timelineEntries')
    .select('id')
    .where('incidentId', '=', incidentId)
    .where(sql<boolean>`(edited_at is not null or deleted_at is not null or redacted_at is not null)`)
    .where(sql<boolean>`greatest(edited_at, deleted_at, redacted_at) > ${at}`)
    .limit(1)
    .executeTakeFirst();
  return changed !== undefined;
}
