import { userIdOf } from '../../domain/actor.ts';
import type { Actor } from '../../domain/ask.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Tx } from '../tx.ts';
import { visibleTo } from '../visible-to.ts';

export interface Original {
  readonly visibility: Incident['visibility'];
  readonly channelId: string | null;
}

/** The incident of that number; null when there is none that this person may know of. */
export async function originalOf(tx: Tx, number: number, actor: Actor): Promise<Original | null> {
  const row = await tx
    .selectFrom('incidents')
    .select(['visibility', 'channelId'])
    .where('number', '=', number)
    .where(visibleTo(userIdOf(actor)))
    .executeTakeFirst();
  return row ? { channelId: row.channelId, visibility: row.visibility === 'private' ? 'private' : 'public' } : null;
}
