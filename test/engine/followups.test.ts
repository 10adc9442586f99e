import { describe, expect, it } from '@jest/globals';
import { dayMs, hourMs } from '../../src/domain/duration.ts';
import type { Effect } from '../../src/domain/effect.ts';
import { testDatabase } from '../support/database.ts';
import { ana, ben, person } from '../support/given.ts';
import { knownPeople } from '../support/known-people.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const road = openRoad(database);

knownPeople(database, [
  { id: ana, timeZone: 'Europe/Berlin' },
  { id: ben, timeZone: 'Europe/Berlin' },
  { id: 'UGONE', deleted: true },
]);

const told = (effects: readonly Effect[], userId: string) =>
  effects.flatMap((effect) => (effect.kind === 'tell' && effect.userId === userId ? [effect.message.text] : []));

async function toldSince(before: number, userId: string) {
  return told((await road.effects()).slice(before), userId);
}

async function kindsOf(number: number) {
  const { id } = (await road.incident(number))!;
  const rows = await database.db.selectFrom('timelineEntries').select('kind').where('incidentId', '=', id).orderBy('id').execute();
  return rows.map(({ kind }) => kind);
}

describe('a follow-up', () => {
  it('is numbered in its incident, due as the policy says, and given to its owner', async () => {
    const incident = await road.declared('numbered', 'major');
    await road.ask('resolve', { fixed: 'rolled back', cause: null, impact: null }, { incident });
    await road.ask('followup', { title: 'first' }, { incident });
    const before = (await road.effects()).length;
    const second = await road.ask('followup', { title: 'second', ownerId: ben }, { incident });

    expect(second).toMatchObject({ kind: 'accepted', reply: { text: expect.stringContaining('Follow-up 2 is with <@UBEN>, due') } });
    const rows = await database.db.selectFrom('followUps').selectAll().orderBy('id', 'desc').limit(1).execute();
    expect(rows).toMatchObject([{ number: 2, title: 'second', ownerId: ben, dueAt: new Date(road.now().getTime() + 30 * dayMs) }]);
    expect(await toldSince(before, ben)).toEqual([expect.stringContaining(`Follow-up 2 of INC-${incident} is yours`)]);
  });

  it('is not given to somebody who has left; the words come back', async () => {
    const incident = await road.declared('gone');
    const outcome = await road.ask('followup', { title: 'write it `down`', ownerId: 'UGONE' }, { incident });
    expect(outcome).toMatchObject({ kind: 'refused', say: { text: expect.stringContaining("/incident followup write it 'down'") } });
  });

  it('is chased from the moment it is due, each working morning, until it is done', async () => {
    const incident = await road.declared('chased');
    await road.ask('followup', { title: 'alert on lag', ownerId: ben, dueAt: new Date(road.now().getTime() + 2 * hourMs) }, { incident });
    const before = (await road.effects()).length;

    await road.isAway(2 * hourMs);
    expect(await toldSince(before, ben)).toHaveLength(1);
    await road.isAway(dayMs + 4 * hourMs);
    expect(await toldSince(before, ben)).toHaveLength(2);

    expect(await road.ask('follow-up-done', { number: 1 }, { incident, actor: person(ben) })).toMatchObject({ kind: 'accepted' });
    await road.isAway(3 * dayMs);
    expect(await toldSince(before, ben)).toHaveLength(2);
    expect((await kindsOf(incident)).filter((kind) => kind.startsWith('follow_up'))).toEqual([
      'follow_up_added',
      'follow_up_chased',
      'follow_up_chased',
      'follow_up_done',
    ]);
  });

  it('is done once: the second click is told by whom', async () => {
    const incident = await road.declared('once');
    await road.ask('followup', { title: 'one' }, { incident });
    await road.ask('follow-up-done', { number: 1 }, { incident, actor: person(ben) });
    expect(await road.ask('follow-up-done', { number: 1 }, { incident })).toMatchObject({
      kind: 'refused',
      say: { text: expect.stringContaining('done already by <@UBEN>') },
    });
    expect(await road.ask('follow-up-done', { number: 9 }, { incident })).toMatchObject({ kind: 'refused', code: 'no_such_follow_up' });
  });

  it('of nobody is taken by the first who clicks', async () => {
    const incident = await road.declared('free');
    await road.ask('followup', { title: 'one' }, { incident });
    expect(await road.ask('take-follow-up', { number: 1 }, { incident, actor: person(ben) })).toMatchObject({ kind: 'accepted' });
    expect(await road.ask('take-follow-up', { number: 1 }, { incident })).toMatchObject({ kind: 'refused', code: 'taken' });
  });
});

describe('tasks still open at resolve', () => {
  it('become follow-ups of their owner, one tick each, once', async () => {
    const incident = await road.declared('left open', 'minor');
    await road.ask('task', { title: 'clean up', ownerId: ben }, { incident });
    await road.ask('task', { title: 'done long ago' }, { incident });
    await road.ask('done', { number: 2 }, { incident });
    await road.ask('resolve', { fixed: 'it recovered', cause: null, impact: null }, { incident });

    expect(await road.ask('keep-task', { task: 1 }, { incident })).toMatchObject({ kind: 'accepted' });
    const { id } = (await road.incident(incident))!;
    const rows = await database.db.selectFrom('followUps').select(['title', 'ownerId', 'fromTask']).where('incidentId', '=', id).execute();
    expect(rows).toEqual([{ title: 'clean up', ownerId: ben, fromTask: 1 }]);
    expect(await road.ask('keep-task', { task: 1 }, { incident })).toMatchObject({ kind: 'refused', code: 'kept_before' });
    expect(await road.ask('keep-task', { task: 2 }, { incident })).toMatchObject({ kind: 'refused', code: 'not_open' });
  });
});
