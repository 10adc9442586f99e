import { leadOf } from '../holders.ts';
import { type LatestEntry, latestEntry } from '../latest-entry.ts';
import { nextUpdateAt, type OpenTask, openTasks } from '../open-work.ts';
import { type Gap, openGaps } from '../record-state.ts';
import type { Tx } from '../tx.ts';

type Said = Pick<LatestEntry, 'at' | 'by' | 'text'>;

export interface Situation {
  readonly leadId: string | null;
  readonly lastUpdate: Said | null;
  readonly decision: Said | null;
  readonly key: readonly Said[];
  readonly tasks: readonly OpenTask[];
  readonly nextUpdateAt: Date | null;
  readonly gaps: readonly Gap[];
}

const keyMax = 8;
const tasksMax = 8;

export async function situationOf(tx: Tx, incidentId: number): Promise<Situation> {
  const key = await tx
    .selectFrom('timelineEntries')
    .select(['occurredAt as at', 'authorId as by', 'text'])
    .where('incidentId', '=', incidentId)
    .where('key', '=', true)
    .where('deletedAt', 'is', null)
    .where('kind', 'not in', ['update_posted', 'decision_made'])
    .orderBy('occurredAt', 'desc')
    .limit(keyMax)
    .execute();
  return {
    leadId: await leadOf(tx, incidentId),
    lastUpdate: await latestEntry(tx, incidentId, 'update_posted'),
    decision: await latestEntry(tx, incidentId, 'decision_made'),
    key: key.toReversed(),
    tasks: await openTasks(tx, incidentId, tasksMax),
    nextUpdateAt: await nextUpdateAt(tx, incidentId),
    gaps: await openGaps(tx, incidentId),
  };
}
