import { keepSought } from '../../store/outbox.ts';
import type { InHand } from './delivery.ts';

/** An attempt was begun and its outcome is unknown: what it may have posted is looked for before it is posted again. */
export interface LostAttempt {
  readonly since: Date;
  /** Where an earlier search stopped, because Slack made it wait. */
  readonly soughtTs: string | null;
  readonly keepSought: (ts: string | null) => Promise<void>;
}

export function lostAttempt({ tx, row }: Pick<InHand<unknown>, 'tx' | 'row'>): LostAttempt | null {
  const { id, doubtSince: since, soughtTs } = row;
  return since && { since, soughtTs, keepSought: (ts) => keepSought(tx, id, ts) };
}
