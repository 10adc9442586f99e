import { describe, expect, it } from '@jest/globals';
import { later } from '../../src/domain/duration.ts';
import { enqueue, type EffectRow, handBack, holdEffect, takeEffect } from '../../src/store/outbox.ts';
import { testDatabase } from '../support/database.ts';

const database = testDatabase();
const start = new Date('2026-03-02T02:00:00Z');
const hands = { busy: [], suspects: true, all: true };
const lockWaitMs = 2_000;

const taken = async (now: Date): Promise<EffectRow> => {
  const row = await takeEffect(database.db, now, hands);
  if (!row) throw new Error('there was nothing to take');
  return row;
};

const toTell = (lane: string) => {
  const effect = { kind: 'tell' as const, userId: 'UANA', message: { text: 'told' } };
  return { incidentId: null, lane, limitedBy: lane, priority: 1, effect };
};

describe('an effect whose delivery ended with the database', () => {
  it('is not held against it, also where another process has taken it since, and nobody waits for that one', async () => {
    const { db } = database;
    await db.transaction().execute((tx) => enqueue(tx, [toTell('post/UANA')], start));
    const cut = await taken(start);
    const other = await taken(later(start, 5_000));
    expect([cut.losses, other.losses]).toEqual([0, 1]);

    const begun = performance.now();
    await db.transaction().execute(async (tx) => {
      expect(await holdEffect(tx, other)).toBe(true);
      expect(await handBack(db, cut)).toBe(false);
    });
    expect(performance.now() - begun).toBeLessThan(lockWaitMs);

    expect(await handBack(db, cut)).toBe(true);
    expect(await handBack(db, other)).toBe(true);
    expect(await taken(later(start, 10_000))).toMatchObject({ attempts: 3, losses: 0 });
  });
});

describe('an effect that two processes died with', () => {
  it('waits until all hands are free for it, and nothing else is taken meanwhile', async () => {
    const { db } = database;
    await db.transaction().execute((tx) => enqueue(tx, [toTell('innocent'), toTell('suspect')], start));
    await db.updateTable('outbox').set({ losses: 1, inFlightAt: start }).where('lane', '=', 'suspect').execute();

    expect(await takeEffect(db, start, { ...hands, all: false })).toBeNull();
    expect(await taken(start)).toMatchObject({ lane: 'suspect', losses: 2 });
    expect(await taken(start)).toMatchObject({ lane: 'innocent', losses: 0 });
  });
});
