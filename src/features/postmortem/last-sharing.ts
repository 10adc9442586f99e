import { sql } from 'kysely';
import type { Entry } from '../../domain/entry.ts';
import type { Tx } from '../verb.ts';

/** The draft went into the channel as a file. */
export const draftShared: Entry = { kind: 'postmortem_shared', text: 'shared the post-mortem draft' };

export interface Sharing {
  /** null: never. */
  readonly at: Date | null;
  /** Something was recorded, edited or removed since. */
  readonly isOutdated: boolean;
}

/** When the draft was last shared, and whether the record has moved on. Muster's own messages change nothing. */
export async function lastSharing(tx: Tx, incidentId: number): Promise<Sharing> {
  const last = await tx
    .selectFrom('timelineEntries')
    .select(['id', 'occurredAt'])
    .where('incidentId', '=', incidentId)
    .where('kind', '=', draftShared.kind)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return { at: null, isOutdated: true };

  const since = await tx
    .selectFrom('timelineEntries as e')
    .select('e.id')
    .where('e.incidentId', '=', incidentId)
    .where((eb) =>
      eb.or([
        eb('e.id', '>', last.id),
        eb('e.editedAt', '>', last.occurredAt),
        eb('e.deletedAt', '>', last.occurredAt),
        eb('e.redactedAt', '>', last.occurredAt),
      ]),
    )
    .where(sql<boolean>`not exists (select from workspace w where e.author_id in (w.bot_user_id, w.bot_id))`)
    .limit(1)
    .executeTakeFirst();
  return { at: last.occurredAt, isOutdated: since !== undefined };
}
