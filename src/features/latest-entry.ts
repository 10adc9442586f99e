import type { Tx } from './tx.ts';

export interface LatestEntry {
  readonly id: number;
  readonly at: Date;
  readonly by: string | null;
  readonly text: string;
}

/** The last act of this kind that still has its words; null before the first. */
export async function latestEntry(tx: Tx, incidentId: number, kind: string): Promise<LatestEntry | null> {
  const entry = await tx
    .selectFrom('timelineEntries')
    .select(['id', 'occurredAt as at', 'authorId as by', 'text'])
    .where('incidentId', '=', incidentId)
    .where('kind', '=', kind)
    .where('redactedAt', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return entry ?? null;
}
