import { beforeEach, describe, expect, it } from '@jest/globals';
import { noMeter } from '../../src/domain/meter.ts';
import { tsOf } from '../../src/domain/slack-ts.ts';
import { openRecord } from '../../src/engine/record.ts';
import { type Cursor, cursorOf, keepReached, keepThreadReached, settleDoubt } from '../../src/slack/catch-up/cursor.ts';
import { keepMembers } from '../../src/slack/catch-up/members.ts';
import { recordedIn } from '../../src/slack/catch-up/recorded.ts';
import { testDatabase } from '../support/database.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);
const untouched = { threadTs: null, editedTs: null, deletedTs: null, before: null };
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

  it('takes for gone only what was recorded before the doubt: the rest may be newer than its page', async () => {
    const { db } = database;
    const record = openRecord({ db, meter: noMeter });
    const channelId = (await road.incident(number))?.channelId ?? '';
    const said = (ts: string) => record({ channelId, ts, version: ts, text: ts, authorId: 'UANA', details: {}, ...untouched });
    await said('1772416800.000001');
    const cursor = await begins();
    await said('1772416800.000002');
    const recorded = await recordedIn(db, cursor, { from: '0', before: null });
    expect(Object.fromEntries(recorded.map(({ ts, isOld }) => [ts, isOld]))).toEqual({
      '1772416800.000001': true,
      '1772416800.000002': false,
    });
  });

  it('leaves those members who joined since Slack was asked', async () => {
    const { db } = database;
    const asked = road.now();
    const joins = (userId: string, at: number) =>
      road.ask(
        'record-join',
        { userId, messageTs: null, eventTs: tsOf(new Date(at)), inviterId: null },
        { incident: number, actor: { kind: 'person', userId }, via: 'event' },
      );
    await joins('UBEFORE', asked.getTime() - 1_000);
    await joins('USINCE', asked.getTime() + 1_000);
    await keepMembers(db, incidentId, ['UFOUND'], asked);
    const rows = await db.selectFrom('incidentMembers').select('userId').where('incidentId', '=', incidentId).execute();
    expect(rows.map(({ userId }) => userId).toSorted()).toEqual(['UFOUND', 'USINCE']);
  });
});
