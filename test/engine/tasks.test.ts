import { beforeEach, describe, expect, it } from '@jest/globals';
import { checkPolicy } from '../../src/domain/policy.ts';
import { faultsInView } from '../../src/slack/block-kit/check.ts';
import { testDatabase } from '../support/database.ts';
import { ana, ben } from '../support/given.ts';
import { openIncidentStory } from '../support/incident-story.ts';
import { knownPeople } from '../support/known-people.ts';
import { openRoad } from '../support/road.ts';

const step = { task: 'Verify the impact', button: "I'll check", not_for: 'reporter' };
const back = { task: 'Take a backup' };
const checked = checkPolicy({
  severities: { critical: { playbook: { investigating: [step, { hint: 'Write it down' }], mitigating: [step, back] } } },
});
if (!checked.ok) throw new Error('the policy of this test has mistakes');

const database = testDatabase();
const road = openRoad(database, checked.policy);
const { opens, ask, effects, acts, drawn, idOf, number } = openIncidentStory(database, road);
const cleo = 'UCLEO';

const tasks = async () => {
  const incidentId = await idOf();
  return database.db.selectFrom('tasks').selectAll().where('incidentId', '=', incidentId).orderBy('number').execute();
};

knownPeople(database, [{ id: ana }, { id: ben }, { id: cleo }, { id: 'UBOT', isBot: true }, { id: 'UGONE', deleted: true }]);
beforeEach(() => opens());

describe('tasks', () => {
  it('are numbered from 1 in each incident, without a gap or a double when many are added at once', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, index) => ask('task', { title: `look ${index}` })));
    expect((await tasks()).map((task) => task.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await opens();
    await ask('task', { title: 'look again', ownerId: null, dueAt: null, purpose: 'decision' });
    expect(await tasks()).toMatchObject([{ number: 1, purpose: 'decision', addedBy: ana }]);
  });

  it.each(['UBOT', 'UGONE', 'UNOBODY'])('are not given to %s', async (ownerId) => {
    expect(await ask('task', { title: 'look', ownerId })).toMatchObject({ kind: 'refused', code: 'not_an_owner' });
    expect(await tasks()).toEqual([]);
  });

  it('go to the first who takes them when two do at once', async () => {
    await ask('task', { title: 'look' });
    const outcomes = await Promise.all([ben, cleo].map((userId) => ask('take-task', { number: 1 }, userId)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'refused']);
    const [{ ownerId } = { ownerId: null }] = await tasks();
    const refused = outcomes.find(({ kind }) => kind === 'refused');
    expect(refused).toMatchObject({ code: 'taken', say: { text: expect.stringContaining(`<@${ownerId}> has task 1`) } });
  });

  it('go from hand to hand until they are done', async () => {
    await ask('task', { title: 'look', ownerId: ben });
    await ask('reassign-task', { number: 1, ownerId: cleo }, ben);
    await ask('stuck-task', { number: 1 }, cleo);
    await ask('done', { number: 1, result: 'it was the cache' }, cleo);
    expect(await tasks()).toMatchObject([{ ownerId: cleo, doneBy: cleo, result: 'it was the cache', stuckAt: null }]);
    expect((await acts()).slice(-4)).toEqual(['task_added', 'task_reassigned', 'task_stuck', 'task_done']);
    expect((await effects('tell')).map((effect) => /"userId":"(\w+)"/.exec(effect)?.[1])).toEqual([ben, cleo]);
    expect(await ask('done', { number: 1, result: null }, ben)).toMatchObject({ code: 'task_done' });
    expect(await drawn('task', 1)).not.toContain('"button"');
  });

  it('are listed for one alone, sixty long ones too', async () => {
    for (let count = 0; count < 60; count += 1) await ask('task', { title: 'x'.repeat(3_000) });
    const outcome = await ask('tasks', {});
    expect(outcome).toMatchObject({ kind: 'accepted', reply: { text: expect.stringContaining('*60 open, 0 done*') } });
  });

  it('stay as they are once the incident is over', async () => {
    await ask('task', { title: 'look' });
    await ask('cancel', { words: 'a false alarm' });
    expect(await ask('done', { number: 1, result: null })).toMatchObject({ code: 'incident_over' });
    expect(await ask('tasks', {})).toMatchObject({ kind: 'accepted' });
    expect(await drawn('task', 1)).toContain('Still open when the incident was closed.');
  });
});

describe('the forms', () => {
  it.each([
    ['task', { title: 'from a message: &lt;b&gt; '.repeat(200), messageTs: '1.2', messageChannelId: 'C1' }],
    ['task', {}],
    ['reassign-task', { number: 1 }],
    ['update', {}],
    ['checkpoint', {}],
    ['found-something', { checkpoint: 1, task: 1 }],
  ])('of %s opens within what Slack takes', async (verb, prefill) => {
    await ask('task', { title: 'look '.repeat(600), ownerId: ben });
    const view = await road.form(verb, number(), prefill);
    expect(faultsInView({ ...view, callback_id: verb, private_metadata: '{}' })).toEqual([]);
  });

  it('of a task shows a message’s own words', async () => {
    expect(JSON.stringify(await road.form('task', number(), { title: 'a < b' }))).toContain('"initial_value":"a < b"');
  });
});

describe('the playbook', () => {
  it('is handed out with the declaration, and nothing of it twice', async () => {
    await ask('start-playbook', { phase: 'investigating' });
    expect(await tasks()).toEqual([]);

    await ask('phase', { phase: 'mitigating', words: '' });
    await ask('phase', { phase: 'investigating', words: '' });
    await ask('phase', { phase: 'mitigating', words: '' });
    expect((await tasks()).map(({ title }) => title)).toEqual(['Verify the impact', 'Take a backup']);
    expect((await acts()).filter((kind) => kind === 'playbook_started')).toHaveLength(2);
  });

  it('lets somebody else than the reporter verify', async () => {
    await ask('phase', { phase: 'mitigating', words: '' });
    expect(await drawn('task', 1)).toContain("I'll check");
    expect(await ask('take-task', { number: 1 }, ana)).toMatchObject({ code: 'not_for_you' });
    expect(await ask('take-task', { number: 1 }, ben)).toMatchObject({ kind: 'accepted' });
  });
});
