import { beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { ben } from '../support/given.ts';
import { openIncidentStory } from '../support/incident-story.ts';
import { openRoad } from '../support/road.ts';

const database = testDatabase();
const { opens, ask, passes, hasTask, at, effects, acts, drawn } = openIncidentStory(database, openRoad(database));
const cleo = 'UCLEO';

beforeEach(() => opens());

describe('check-ins', () => {
  it('reach each owner of an open task once, privately, with every task', async () => {
    await hasTask(1, ben);
    await hasTask(2, ben);
    await hasTask(3, cleo);
    await hasTask(4, null);
    await passes(5);
    const shown = (await effects('show')).filter((effect) => effect.includes('"check-in"'));
    expect(shown).toHaveLength(2);
    const toBen = await drawn('check-in', '1/UBEN');
    for (const label of ['On it', 'Stuck', 'Found something', 'Done', 'task 1', 'task 2']) expect(toBen).toContain(label);
    expect(toBen).not.toContain('task 3');
  });

  it('show to all at once who is stuck', async () => {
    await hasTask(1, ben);
    await passes(5);
    await ask('check-in', { checkpoint: 1, task: 1, answer: 'stuck' }, ben);
    expect((await effects('post')).at(-1)).toContain('<@UBEN> is stuck on task 1');
    expect(await drawn('checkpoint', '1')).toContain('<@UBEN>: stuck (task 1)');
    expect(await drawn('task', '1')).toContain('*stuck* since');
    expect(await ask('check-in', { checkpoint: 1, task: 1, answer: 'on it' }, ben)).toMatchObject({ code: 'answered_already' });
    expect(await ask('check-in', { checkpoint: 1, task: 1, answer: 'on it' }, cleo)).toMatchObject({ code: 'not_asked' });

    await passes(15);
    await ask('check-in', { checkpoint: 2, task: 1, answer: 'on it' }, ben);
    expect(await drawn('task', '1')).not.toContain('*stuck* since');
  });

  it('show to all at once what somebody found', async () => {
    await hasTask(1, ben);
    await passes(5);
    await ask('found-something', { checkpoint: 1, task: 1, found: 'the disk is full' }, ben);
    expect((await effects('post')).at(-1)).toContain('<@UBEN> found something on task 1: the disk is full');
    expect(await drawn('check-in', '1/UBEN')).toContain('You found something');
  });

  it('are answered where they were asked last', async () => {
    await hasTask(1, ben);
    await passes(20);
    expect(await drawn('check-in', '1/UBEN')).toContain('Asked again since.');
    expect((await effects('show')).filter((effect) => effect.includes('"1/UBEN"'))).toHaveLength(2);
    expect(await ask('check-in', { checkpoint: 1, task: 1, answer: 'stuck' }, ben)).toMatchObject({ code: 'asked_again' });
    expect(await ask('check-in', { checkpoint: 2, task: 1, answer: 'stuck' }, ben)).toMatchObject({ kind: 'accepted' });
  });

  it('finish a task', async () => {
    await hasTask(1, ben);
    await passes(5);
    await ask('check-in', { checkpoint: 1, task: 1, answer: 'done' }, ben);
    expect(await drawn('task', '1')).toContain('*Done*');
    expect(await acts()).toEqual(expect.arrayContaining(['check_in_answered', 'task_done']));
  });

  it('bring up what is overdue', async () => {
    await hasTask(1, ben, at(4));
    await hasTask(2, ben, at(9));
    await passes(5);
    const asked = await drawn('checkpoint', '1');
    expect(asked).toContain('Task 1 was due');
    expect(asked).not.toContain('Task 2 was due');
  });
});
