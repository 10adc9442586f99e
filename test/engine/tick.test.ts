import { beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { tick } from '../../src/clock/tick.ts';
import { clearAlarm, setAlarm } from '../../src/domain/alarm.ts';
import { accept } from '../../src/domain/decision.ts';
import { later, minuteMs } from '../../src/domain/duration.ts';
import { incidentVerb } from '../../src/features/verb.ts';
import { dueAlarms, saveAlarms, takeAlarm } from '../../src/store/alarms.ts';
import { testDatabase } from '../support/database.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);
let isBroken = false;

const input = z.strictObject({ words: z.string() });
/** Says that it was asked; breaks while it is broken and has the word for it. */
const ring = incidentVerb<z.infer<typeof input>, null, never>({
  word: 'ring',
  input,
  load: async () => null,
  decide({ input: { words } }) {
    if (isBroken && words === 'breaks') throw new Error('broken');
    return accept({ entries: [{ kind: 'rang', text: words }] });
  },
});

let number = 0;
let incidentId = 0;
beforeEach(async () => {
  isBroken = false;
  number = await road.declared(`site down ${number}`);
  incidentId = (await road.incident(number))?.id ?? 0;
  await database.db.deleteFrom('alarms').execute();
});

const inMs = (ms: number): Date => later(road.now(), ms);
const sets = (key: string, ms: number, words = key) =>
  database.db.transaction().execute((tx) => saveAlarms(tx, incidentId, [setAlarm(key, inMs(ms), 'ring', { words })]));
/** What rings when so much time has passed since now. */
const ticksAt = (ms: number): Promise<number> => {
  const now = inMs(ms);
  return tick({ ...road.engine(), now: () => now, verbs: new Map([['ring', ring]]) });
};
const rang = async () => (await road.entries(number, 'rang')).map(({ text }) => text);
const isTaken = (alarm: Parameters<typeof takeAlarm>[1]) => database.db.transaction().execute((tx) => takeAlarm(tx, alarm));

describe('a tick', () => {
  it('asks what is due, in order, and each thing once', async () => {
    await sets('second', -1_000);
    await sets('first', -2_000);
    await sets('not yet', 1_000);
    expect([await ticksAt(0), await ticksAt(0)]).toEqual([2, 0]);
    expect(await rang()).toEqual(['first', 'second']);
  });

  it('asks what broke again, later and later, and the others all the same', async () => {
    isBroken = true;
    await sets('breaks', -1);
    await sets('goes on', 0);
    expect(await ticksAt(0)).toBe(1);
    expect(await rang()).toEqual(['goes on']);
    await ticksAt(999);
    await ticksAt(1_000);
    await ticksAt(2_999);
    expect(await database.db.selectFrom('alarms').select('attempts').execute()).toEqual([{ attempts: 2 }]);

    isBroken = false;
    expect([await ticksAt(2_999), await ticksAt(3_000)]).toEqual([0, 1]);
    expect(await rang()).toEqual(['goes on', 'breaks']);
  });

  it('asks what is set anew at its time, however often it broke before', async () => {
    isBroken = true;
    await sets('breaks', 0);
    for (let ms = 0; ms < 5 * minuteMs; ms += minuteMs) await ticksAt(ms);
    isBroken = false;
    await sets('breaks', 1);
    expect(await ticksAt(1)).toBe(1);
  });
});

describe('an alarm', () => {
  it('that is moved or cleared after it was found due is not taken', async () => {
    await sets('moved', 0);
    await sets('cleared', 0);
    const due = await dueAlarms(database.db, road.now(), 10);
    await sets('moved', 60_000);
    await database.db.transaction().execute((tx) => saveAlarms(tx, incidentId, [clearAlarm('cleared')]));
    expect(await Promise.all(due.map(isTaken))).toEqual([false, false]);
    expect(await dueAlarms(database.db, inMs(60_000), 10)).toMatchObject([{ key: `${incidentId}/moved` }]);
  });

  it('is taken by one of those who find it, and nobody waits for another', async () => {
    await sets('wanted', 0);
    const [due] = await dueAlarms(database.db, road.now(), 10);
    if (!due) throw new Error('nothing is due');
    const others = await database.db.transaction().execute(async (tx) => [await takeAlarm(tx, due), await isTaken(due)]);
    expect(others).toEqual([true, false]);
  });

  it('set twice at once is the later one', async () => {
    const twice = [setAlarm('twice', inMs(0), 'ring', { words: 'earlier' }), setAlarm('twice', inMs(0), 'ring', { words: 'later' })];
    await database.db.transaction().execute((tx) => saveAlarms(tx, incidentId, twice));
    await ticksAt(0);
    expect(await rang()).toEqual(['later']);
  });
});
