import { performance } from 'node:perf_hooks';
import { isArchived } from '../../features/is-archived.ts';
import type { Database } from '../../store/database.ts';
import type { Ears } from '../ears.ts';
import { failureOf } from '../failure.ts';
import { fetchMissed } from './catch-up-all.ts';
import { type Cursor, cursorOf, settleDoubt } from './cursor.ts';
import { fillGap, noteGap } from './gap.ts';
import { walk } from './walk.ts';

// The courier's hands are few, and an effect is in one of them while it lasts: a long channel is read in several.
const atOnceMs = 1_000;

/**
 * Reads an incident's channel and records what it has and the record has not, in one effect or several.
 * Throws what Slack's client threw: the courier waits as long as Slack said, and the next attempt goes on where this one stopped.
 * A refusal that the record tells already is thrown no second time: people have read it.
 */
export async function catchUp(ears: Ears, incidentId: number): Promise<void> {
  const { db } = ears.engine;
  const cursor = await cursorOf(db, incidentId);
  if (!cursor || isComplete(cursor)) return;
  try {
    const end = performance.now() + atOnceMs;
    const isDone = await walk(ears, cursor, () => performance.now() < end);
    if (!isDone || !(await settleDoubt(db, cursor))) return await fetchMissed(ears.engine, cursor.number, true);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'refused' && (await isClosedToUs(db, incidentId))) return;
    const isNews = await noteGap(db, cursor, failure, ears.engine.now());
    if (failure.kind === 'refused' && !isNews) return;
    throw error;
  }
  await fillGap(db, incidentId, ears.engine.now());
  ears.engine.log.info({ incident: cursor.number }, 'record complete');
}

const isComplete = ({ doubtEntryId, cursorTs }: Cursor): boolean => doubtEntryId === null && cursorTs !== '0';

/** Slack puts apps out of an archived channel, where nothing more is said: nothing is missing until it is unarchived. */
async function isClosedToUs(db: Database, incidentId: number): Promise<boolean> {
  const row = await db.selectFrom('incidents').select(isArchived.as('isArchived')).where('id', '=', incidentId).executeTakeFirst();
  return row?.isArchived === true;
}
