import { latestEntry } from '../latest-entry.ts';
import type { Tx } from '../tx.ts';
import { type Checkpoint, checkpointsOf } from './checkpoints-table.ts';

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
  const updatedAt = (await latestEntry(tx, incident.id, 'update_posted'))?.at ?? null;
  const answers = [updatedAt, ...all.map(({ metAt }) => metAt)].map((at) => at?.getTime() ?? 0);
  const lastAnswerMs = Math.max(...answers);
  return {
    open: all.filter(({ settledAt }) => !settledAt),
    unanswered: all.filter(({ outcome, askedAt }) => outcome === 'missed' && askedAt !== null && askedAt.getTime() >= lastAnswerMs),
    nextNumber: all.length + 1,
    updatedAt,
    startedAt: (await latestEntry(tx, incident.id, 'incident_reopened'))?.at ?? incident.declaredAt,
  };
}
