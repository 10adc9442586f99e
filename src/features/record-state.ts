import { dateToken } from '../domain/mrkdwn.ts';
import type { Tx } from './tx.ts';

export interface Gap {
  readonly fromAt: Date;
  readonly toAt: Date | null;
  readonly why: string;
}

/** The stretches that could not be recorded, and still are not. */
export async function openGaps(tx: Tx, incidentId: number): Promise<Gap[]> {
  return tx
    .selectFrom('recordGaps')
    .select(['fromAt', 'toAt', 'why'])
    .where('incidentId', '=', incidentId)
    .where('filledAt', 'is', null)
    .orderBy('fromAt')
    .execute();
}

/** “record complete”, or from when to when it is not and why; `write` turns a moment into words. */
export function recordState(gaps: readonly Gap[], write: (at: Date) => string = (at) => dateToken(at, '{date_short} {time}')): string {
  if (gaps.length === 0) return 'record complete';
  return gaps
    .map(({ fromAt, toAt, why }) => `record incomplete from ${write(fromAt)} to ${toAt ? write(toAt) : 'now'} (${why})`)
    .join('; ');
}
