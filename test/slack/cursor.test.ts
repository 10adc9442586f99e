import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Cursor, cursorOf, keepReached, keepThreadReached, settleDoubt } from '../../src/slack/catch-up/cursor.ts';
import { testDatabase } from '../support/database.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);
let number = 0;
let incidentId = 0;
beforeEach(async () => {
  number = await road.declared(`site down ${number}`);
  incidentId = (await road.incident(number))?.id ?? 0;
});

/** A reading of the channel begins. */
async function begins(): Promise<Cursor> {
  await road.ask('fetch-missed', {}, { incident: number });
  const cursor = await cursorOf(database.db, incidentId);
  if (!cursor) throw new Error('there is nothing to read');
  return cursor;
}

describe('a reading of a channel', () => {
  it('keeps how far it came, and settles the doubt', async () => {
    const { db } = database;
    const cursor = await begins();
    expect(await keepThreadReached(db, cursor, '7.1', '7.5')).toBe(true);
    expect(await cursorOf(db, incidentId)).toMatchObject({ threadTs: '7.1', threadReachedTs: '7.5' });
    expect(await keepReached(db, cursor, '7.1')).toBe(true);
    expect(await cursorOf(db, incidentId)).toMatchObject({ reachedTs: '7.1', threadTs: null, threadReachedTs: null });
    expect(await settleDoubt(db, cursor)).toBe(true);
    expect(await cursorOf(db, incidentId)).toMatchObject({ reachedTs: null, doubtEntryId: null });
  });

  it('settles nothing where there was new doubt meanwhile, though nothing was recorded in between', async () => {
    const { db } = database;
    const cursor = await begins();
    const again = await begins();
    expect(await keepThreadReached(db, cursor, '7.1', '7.5')).toBe(false);
    expect(await keepReached(db, cursor, '7.1')).toBe(false);
    expect(await settleDoubt(db, cursor)).toBe(false);
    expect(await cursorOf(db, incidentId)).toEqual(again);
  });
});
