import type { Actor } from '../domain/ask.ts';
import type { Entry } from '../domain/entry.ts';
import type { Tx } from './database.ts';

const authorOf = (actor: Actor): string | null => {
  switch (actor.kind) {
    case 'person':
      return actor.userId;
    case 'app':
      return actor.botId;
    case 'clock':
      return null;
  }
};

/** Appends acts to an incident's timeline; answers their ids in the same order. */
export async function appendActs(tx: Tx, incidentId: number, entries: readonly Entry[], actor: Actor, at: Date): Promise<number[]> {
  if (entries.length === 0) return [];
  const rows = await tx
    .insertInto('timelineEntries')
    .values(
      entries.map((entry) => ({
        incidentId,
        kind: entry.kind,
        key: entry.key ?? false,
        occurredAt: at,
        authorId: authorOf(actor),
        text: entry.text,
        details: JSON.stringify({ ...entry.details, ...(entry.shownBy && { shownBy: entry.shownBy }) }),
      })),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
