import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Effect } from '../../../src/domain/effect.ts';
import { eventually } from '../../support/eventually.ts';
import { openStory } from '../../support/story.ts';
import { incidentIn, onTheirWay } from './effects.ts';

const story = openStory();
const tasks = 20;
let channel = '';
let incidentId = 0;

beforeAll(async () => {
  channel = await story.declares('ana', 'minor pressure');
  incidentId = await incidentIn(story, channel);
  for (let task = 1; task <= tasks; task += 1) {
    await story.person('ana').types(`/incident task look at shard ${task}`, { in: channel });
    await story.settled();
  }
});
afterEach(async () => {
  story.slack.faults.clear();
  story.slack.limits.off();
  await story.settled();
});

const card: Effect = { kind: 'show', board: 'card', ref: '' };
const showTask = (number: number): Effect => ({ kind: 'show', board: 'task', ref: String(number) });
const callsSince = (begun: number, method: string) =>
  story.slack.calls.slice(begun).filter((call) => call.method === method && call.result.ok);

/** Every task and the card have something new to show. */
async function changeAll(): Promise<void> {
  const { db } = story.database;
  await db
    .updateTable('incidents')
    .set({ impact: `since ${story.clock.now()}` })
    .where('id', '=', incidentId)
    .execute();
  await db
    .updateTable('tasks')
    .set({ title: `changed at ${story.clock.now()}` })
    .where('incidentId', '=', incidentId)
    .execute();
}

describe('when Slack limits edits', () => {
  it('the card yields to the tasks, though its change came first', async () => {
    story.clock.advance(60_000);
    await changeAll();
    const begun = story.slack.calls.length;
    // Eight edits at once, then one every ten seconds.
    story.slack.limits.on({ methods: { 'chat.update': 8 }, perMinute: { 1: 1e6, 2: 1e6, 3: 1e6, 4: 1e6 } });
    await onTheirWay(story, incidentId, card, ...Array.from({ length: tasks }, (_, index) => showTask(index + 1)));
    await story.passes(600_000);

    const edits = callsSince(begun, 'chat.update').map(({ args }) => String(args['text']));
    expect(edits).toHaveLength(tasks + 1);
    // Of the last four, which are in hand together, any may come first.
    expect(edits.findIndex((text) => text.includes('INC-1'))).toBeGreaterThan(tasks - 4);
  });
});

describe('when one method has become slow', () => {
  it('hands are left for everything else', async () => {
    story.clock.advance(60_000);
    await changeAll();
    const begun = story.slack.calls.length;
    story.slack.faults.set({ method: 'chat.update', latencyMs: 250 });
    await onTheirWay(story, incidentId, ...Array.from({ length: tasks }, (_, index) => showTask(index + 1)));
    await story.person('ben').types('/incident minor opens meanwhile', { in: '#general' });
    await eventually(() => callsSince(begun, 'chat.postMessage').length > 0, 10_000);

    // Four at a time: the second handful cannot be done yet.
    expect(callsSince(begun, 'chat.update').length).toBeLessThanOrEqual(8);
  });
});
