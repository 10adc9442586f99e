import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayMs } from '../../src/domain/duration.ts';
import { openDoubt } from '../../src/slack/catch-up/index.ts';
import { openDatabase } from '../../src/store/database.ts';
import { testDatabase } from '../support/database.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);
const away = openDatabase({ url: 'postgres://muster:x@127.0.0.1:9/muster' });
let isAway = false;

const numbers = { open: 0, endedLately: 0, endedLongAgo: 0, notOpened: 0 };
beforeAll(async () => {
  const { db } = database;
  for (const which of ['open', 'endedLately', 'endedLongAgo', 'notOpened'] as const) numbers[which] = await road.declared(which);
  const closed = async (number: number, days: number) =>
    db
      .updateTable('incidents')
      .set({ phase: 'closed', closedAt: new Date(road.now().getTime() - days * dayMs) })
      .where('number', '=', number)
      .execute();
  await closed(numbers.endedLately, 13);
  await closed(numbers.endedLongAgo, 15);
  await db.updateTable('incidents').set({ openedAt: null }).where('number', '=', numbers.notOpened).execute();
});
afterAll(() => away.destroy());

/** Whose channels are to be read since this was last asked. */
async function toBeRead(): Promise<number[]> {
  const rows = await database.db
    .selectFrom('outbox')
    .innerJoin('incidents', 'incidents.id', 'outbox.incidentId')
    .select('number')
    .where('kind', '=', 'catch-up')
    .orderBy('number')
    .execute();
  await database.db.deleteFrom('outbox').execute();
  return rows.map(({ number }) => number);
}

describe('doubt', () => {
  it('is there from the start, over what is open or ended lately, until it could be settled', async () => {
    const doubt = openDoubt({
      ...road.engine(),
      get db() {
        return isAway ? away : database.db;
      },
    });
    await toBeRead();
    isAway = true;
    await doubt.settle();
    expect(await toBeRead()).toEqual([]);

    isAway = false;
    await doubt.settle();
    expect(await toBeRead()).toEqual([numbers.open, numbers.endedLately]);
    await doubt.settle();
    expect(await toBeRead()).toEqual([]);

    doubt.raise();
    await doubt.settle();
    expect(await toBeRead()).toEqual([numbers.open, numbers.endedLately]);
  });
});
