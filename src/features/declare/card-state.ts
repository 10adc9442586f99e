import { holdersOf } from '../holders.ts';
import { type LatestEntry, latestEntry } from '../latest-entry.ts';
import { nextUpdateAt } from '../open-work.ts';
import type { Tx } from '../tx.ts';

export interface CardState {
  /** role → who holds it. */
  readonly roles: ReadonlyMap<string, string>;
  readonly lastUpdate: Pick<LatestEntry, 'text' | 'at'> | null;
  readonly nextUpdateAt: Date | null;
}

export const loadCard = async (tx: Tx, incidentId: number): Promise<CardState> => ({
  roles: await holdersOf(tx, incidentId),
  lastUpdate: await latestEntry(tx, incidentId, 'update_posted'),
  nextUpdateAt: await nextUpdateAt(tx, incidentId),
});
