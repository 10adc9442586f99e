import { type Checkpoint, checkpointsOf } from './checkpoints-table.ts';
import type { Tx } from '../tx.ts';

/** What an incident owes, as it stands. */
export interface Ledger {
  /** Waiting or asked. */
  readonly open: readonly Checkpoint[];
  /** Missed since anybody last answered: their escalation goes on until somebody does. */
  readonly unanswered: readonly Checkpoint[];
  readonly nextNumber: number;
  /** The declaration, or the last reopening: how long people have been at it. */
  readonly startedAt: Date;
  /** The last update; null while there was none. */
  readonly updatedAt: Date | null;
}

export async function loadLedger(tx: Tx, incident: { readonly id: number; readonly declaredAt: Date }): Promise<Ledger> {
  const all = await checkpointsOf(tx, incident.id);
  const updatedAt = await lastAct(tx, incident.id, 'update_posted');
  const answers = [updatedAt, ...all.map(({ metAt }) => metAt)].map((at) => at?.getTime() ?? 0);
  const lastAnswerMs = Math.max(...answers);
  return {
    open: all.filter(({ settledAt }) => !settledAt),
    unanswered: all.filter(({ outcome, askedAt }) => outcome === 'missed' && askedAt !== null && askedAt.getTime() >= lastAnswerMs),
    nextNumber: all.length + 1,
    updatedAt,
    startedAt: (await lastAct(tx, incident.id, 'incident_reopened')) ?? incident.declaredAt,
  };
}

async function lastAct(tx: Tx, incidentId: number, kind: string): Promise<Date | null> {
  const act = await tx
    .selectFrom('timelineEntries')
    .select('occurredAt')
    .where('incidentId', '=', incidentId)
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return act?.occurredAt ?? null;
}
