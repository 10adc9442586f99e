import { momentOf } from '../../domain/slack-ts.ts';
import type { Database } from '../../store/database.ts';
import { type Failure } from '../failure.ts';
import type { Cursor } from './cursor.ts';

// A shorter wait is over before anybody could be misled by the record.
const waitMaxMs = 10_000;

/**
 * The record says for itself that it is incomplete: from the cursor to now, or to whenever Slack lets us in again.
 * It is one gap until the channel is read to its end, for that closes all of it. Answers whether its reason is a new one.
 */
export async function noteGap(db: Database, cursor: Cursor, failure: Failure, now: Date): Promise<boolean> {
  if (failure.kind === 'limited' && failure.retryAfterMs <= waitMaxMs) return false;
  const gap = { toAt: failure.kind === 'refused' ? null : now, why: whyOf(failure) };
  const fromAt = cursor.cursorTs === '0' ? cursor.declaredAt : momentOf(cursor.cursorTs);
  const known = await db
    .selectFrom('recordGaps')
    .select('why')
    .where('incidentId', '=', cursor.incidentId)
    .where('filledAt', 'is', null)
    .executeTakeFirst();
  await db
    .insertInto('recordGaps')
    .values({ incidentId: cursor.incidentId, fromAt, ...gap })
    .onConflict((conflict) => conflict.column('incidentId').where('filledAt', 'is', null).doUpdateSet(gap))
    .execute();
  return known?.why !== gap.why;
}

export async function fillGap(db: Database, incidentId: number, now: Date): Promise<void> {
  await db.updateTable('recordGaps').set({ filledAt: now }).where('incidentId', '=', incidentId).where('filledAt', 'is', null).execute();
}

function whyOf(failure: Failure): string {
  switch (failure.kind) {
    case 'limited':
      return 'Slack asked to wait';
    case 'unsure':
    case 'shut':
      return 'Slack did not answer';
    case 'refused':
      return `Slack refused: ${failure.code}`;
  }
}
