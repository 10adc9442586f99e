import { type Gap, openGaps } from '../record-state.ts';
import type { Tx } from '../tx.ts';

interface Said {
  readonly at: Date;
  readonly by: string | null;
  readonly text: string;
}

export interface Situation {
  readonly leadId: string | null;
  readonly lastUpdate: Said | null;
  readonly decision: Said | null;
  readonly key: readonly Said[];
  readonly tasks: readonly { readonly number: number; readonly title: string; readonly ownerId: string | null }[];
  readonly nextUpdateAt: Date | null;
  readonly gaps: readonly Gap[];
}

const keyMax = 8;
const tasksMax = 8;

export async function situationOf(tx: Tx, incidentId: number): Promise<Situation> {
  const lead = await tx
    .selectFrom('roleAssignments')
    .select('userId')
    .where('incidentId', '=', incidentId)
    .where('role', '=', 'lead')
    .where('endedAt', 'is', null)
    .executeTakeFirst();
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
  const tasks = await tx
    .selectFrom('tasks')
    .select(['number', 'title', 'ownerId'])
    .where('incidentId', '=', incidentId)
    .where('doneAt', 'is', null)
    .orderBy('number')
    .limit(tasksMax)
    .execute();
  const next = await tx
    .selectFrom('checkpoints')
    .select('dueAt')
    .where('incidentId', '=', incidentId)
    .where('settledAt', 'is', null)
    .orderBy('dueAt')
    .executeTakeFirst();
  return {
    leadId: lead?.userId ?? null,
    lastUpdate: await latest(tx, incidentId, 'update_posted'),
    decision: await latest(tx, incidentId, 'decision_made'),
    key: key.toReversed(),
    tasks,
    nextUpdateAt: next?.dueAt ?? null,
    gaps: await openGaps(tx, incidentId),
  };
}

async function latest(tx: Tx, incidentId: number, kind: string): Promise<Said | null> {
  const entry = await tx
    .selectFrom('timelineEntries')
    .select(['occurredAt as at', 'authorId as by', 'text'])
    .where('incidentId', '=', incidentId)
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return entry ?? null;
}
