import { beforeEach, describe, expect, it } from '@jest/globals';
import { minuteMs } from '../../../src/domain/duration.ts';
import { testDatabase } from '../../support/database.ts';
import { ana } from '../../support/given.ts';
import { openIncidentStory } from '../../support/incident-story.ts';
import { knownPeople } from '../../support/known-people.ts';
import { openRoad } from '../../support/road.ts';

const database = testDatabase();
const road = openRoad(database);
const { opens, ask, passes, isAway, hasRole, checkpoints, effects, minutesIn } = openIncidentStory(database, road);
knownPeople(database, [{ id: ana }]);

const told = async () => (await checkpoints()).map(({ askedAt, outcome }) => [minutesIn(askedAt), outcome]);
const asksOf = async (ref: number) =>
  (await effects('show')).filter((effect) => effect.includes('"checkpoint"') && effect.includes(`"ref":"${ref}"`)).length;

beforeEach(async () => {
  await opens('critical');
  await hasRole('lead', ana);
});

describe('an alarm', () => {
  it('rings when its row says, whoever has moved it', async () => {
    const dueAt = road.now();
    await database.db.updateTable('checkpoints').set({ dueAt }).execute();
    await database.db.updateTable('alarms').set({ dueAt }).where('verb', '=', 'ask-checkpoint').execute();
    await isAway(0);
    expect(await told()).toEqual([[0, null]]);
  });
});

describe('a clock that jumps', () => {
  it('forwards asks what fell due at once, each thing once', async () => {
    await passes(1);
    await isAway(90);
    const before = await asksOf(1);
    expect(await told()).toEqual([[91, null]]);
    await isAway(0);
    expect(await told()).toEqual([[91, null]]);
    expect(await asksOf(1)).toBe(before);
  });

  it('backwards asks nothing a second time, and what is to come when its time comes', async () => {
    await passes(6);
    expect(await told()).toEqual([[5, null]]);
    await ask('update', { text: 'looking' });
    const due = (await checkpoints()).at(-1)?.dueAt;

    await isAway(-60);
    expect((await told())[0]).toEqual([5, 'met']);
    await passes(60);
    expect((await told())[0]).toEqual([5, 'met']);
    await passes(16);
    const last = (await checkpoints()).at(-1);
    expect(last?.dueAt).toEqual(due);
    expect(last?.askedAt).toEqual(due);
  });

  it('backwards by years takes an update, and asks for the next one an interval later', async () => {
    await isAway(-60 * 24 * 365);
    await ask('update', { text: 'the clock is wrong' });
    const since = road.now().getTime();
    await passes(15);
    const last = (await checkpoints()).at(-1);
    expect(((last?.askedAt?.getTime() ?? 0) - since) / minuteMs).toBe(15);
  });
});
