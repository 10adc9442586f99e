import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Fault } from '../../emulator/index.ts';
import type { Effect } from '../../src/domain/effect.ts';
import { enqueue } from '../../src/store/outbox.ts';
import { eventually } from '../support/eventually.ts';
import { openStory } from '../support/story.ts';

const story = openStory({ slack: () => ({ paging: { max: 5 } }) });
const general = () => story.slack.channel('general').id;

/** Puts effects on their way in one lane, as the road would. */
async function sends(incidentId: number, lane: string, ...effects: Effect[]): Promise<void> {
  const rows = effects.map((effect) => ({ incidentId, lane, limitedBy: lane, priority: 1, effect }));
  await story.database.db.transaction().execute((tx) => enqueue(tx, rows, story.muster.engine.now()));
}

/** Lines for one incident's channel. */
const say = (incidentId: number, ...texts: string[]): Promise<void> =>
  sends(incidentId, `post/incident/${incidentId}`, ...texts.map((text): Effect => ({ kind: 'post', message: { text } })));

const lines = (channel: string, prefix: string) =>
  story.slack.channel(channel).messages.flatMap(({ text }) => (text.startsWith(prefix) ? [text] : []));

const states = async () => {
  const rows = await story.database.db.selectFrom('outbox').select(['state', 'lastError']).where('state', '!=', 'done').execute();
  return rows.map(({ state, lastError }) => `${state} ${lastError ?? ''}`.trim());
};

let channel = '';
let incidentId = 0;
beforeEach(async () => {
  story.slack.faults.clear();
  channel = await story.declares('ana', `minor courier test ${story.clock.now()}`);
  incidentId = (await story.database.db.selectFrom('incidents').select('id').where('channelId', '=', channel).executeTakeFirstOrThrow()).id;
  story.clock.advance(1_000);
});

describe('order', () => {
  it('holds within a lane, whatever fails on the way', async () => {
    story.slack.faults.set({ method: 'chat.postMessage', times: 2, status500: true });
    await say(incidentId, 'o1', 'o2', 'o3', 'o4');
    await story.passes(60_000);

    expect(lines(channel, 'o')).toEqual(['o1', 'o2', 'o3', 'o4']);
    expect(await states()).toEqual([]);
  });
});

describe('what Slack did not do', () => {
  it('is tried again after a second, and each time twice as long, up to half a minute', async () => {
    const begun = story.clock.now();
    const tries = () => story.slack.calls.flatMap(({ args, at }) => (args['text'] === 'not done' ? [at - begun] : []));
    story.slack.faults.set({ method: 'chat.postMessage', times: 7, error: 'internal_error' });
    await say(incidentId, 'not done');
    await story.settled();
    // Another lane has the courier look meanwhile.
    await sends(incidentId, 'another lane', { kind: 'topic' });
    await story.passes(120_000);

    expect(tries()).toEqual([0, 1_000, 3_000, 7_000, 15_000, 31_000, 61_000, 91_000]);
    expect(lines(channel, 'not done')).toEqual(['not done']);
  });
});

describe('a reply that is lost after the deed', () => {
  it.each<[string, Fault | null]>([
    ['', null],
    [', where the search for it is limited', { status429: { retryAfter: 5 } }],
    [', where the token is refused meanwhile', { error: 'invalid_auth' }],
    [', where the search for it has no answer', { status500: true }],
  ])('does not double the message%s', async (name, searching) => {
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, loseReply: true });
    if (searching) story.slack.faults.set({ method: 'conversations.history', times: 1, ...searching });
    await say(incidentId, `lost reply${name}`);
    await story.passes(60_000);

    expect(lines(channel, 'lost')).toEqual([`lost reply${name}`]);
    expect(await states()).toEqual([]);
  });

  it('does not double the message where an earlier search went over it in vain', async () => {
    for (let line = 1; line <= 12; line += 1) await story.person('ana').types(`said ${line}`, { in: channel });
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, cut: true });
    await say(incidentId, 'lost twice');
    await story.settled();
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, loseReply: true });
    await story.passes(60_000);

    expect(lines(channel, 'lost')).toEqual(['lost twice']);
  });

  it('does not double a private message', async () => {
    const dev = story.person('dev');
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, loseReply: true });
    await sends(incidentId, `post/person/${dev.id}`, { kind: 'tell', userId: dev.id, message: { text: 'a lost word' } });
    await story.passes(60_000);

    expect(dev.directMessages().filter(({ shown }) => shown === 'a lost word')).toHaveLength(1);
    expect(await states()).toEqual([]);
  });

  it('does not double a line in a thread', async () => {
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, loseReply: true });
    const message = { text: 'a lost line' };
    await sends(incidentId, 'thread', { kind: 'post', message, threadOf: { board: 'card', ref: '' } });
    await story.passes(60_000);

    const { messages, replies } = story.slack.channel(channel);
    expect(messages.flatMap(({ ts }) => replies(ts).map(({ text }) => text))).toEqual(['a lost line']);
  });

  it('leaves a living message as things are by then', async () => {
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, loseReply: true });
    await story.person('ana').types('/incident task look at the disk', { in: channel });
    await story.settled();
    await story.database.db.updateTable('tasks').set({ title: 'look at the network' }).where('incidentId', '=', incidentId).execute();
    await story.passes(60_000);

    const tasks = story.slack.channel(channel).messages.filter(({ shown }) => shown.includes('look at the'));
    expect(tasks.map(({ shown }) => shown)).toEqual([expect.stringContaining('look at the network')]);
  });

  it('does not double the message where our clock is minutes ahead of Slack’s', async () => {
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, loseReply: true });
    await say(incidentId, 'lost reply');
    await story.settled();
    const inFlightAt = new Date(story.clock.now() + 240_000);
    await story.database.db.updateTable('outbox').set({ inFlightAt }).where('state', '=', 'pending').execute();
    await story.passes(60_000);

    expect(lines(channel, 'lost')).toEqual(['lost reply']);
    expect(await states()).toEqual([]);
  });
});

describe('an effect in hand', () => {
  it('is taken by nobody else, however long Slack takes', async () => {
    const { db } = story.database;
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, latencyMs: 500 });
    await say(incidentId, 'slowly said');
    story.muster.engine.wake();
    const inHand = db.selectFrom('outbox').select('id').where('state', '=', 'pending').where('inFlightAt', 'is not', null);
    await eventually(async () => (await inHand.executeTakeFirst()) !== undefined, 2_000);
    story.clock.advance(2_000);
    story.muster.engine.wake();
    await story.settled();

    expect(lines(channel, 'slowly')).toEqual(['slowly said']);
    expect(await db.selectFrom('outbox').select('attempts').orderBy('id', 'desc').executeTakeFirst()).toEqual({ attempts: 1 });
  });
});

describe('a 429', () => {
  it('parks that channel for exactly Retry-After, and nothing else', async () => {
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, status429: { retryAfter: 7 } });
    await say(incidentId, 'limited');
    await story.settled();
    await story.person('ben').types('/incident minor another one', { in: '#general' });
    await story.settled();

    expect(lines(channel, 'limited')).toEqual([]);
    expect(story.slack.channels().filter(({ name }) => name.includes('another-one'))).toHaveLength(1);

    await story.passes(6_900);
    expect(lines(channel, 'limited')).toEqual([]);
    await story.passes(200);
    expect(lines(channel, 'limited')).toEqual(['limited']);
  });
});

describe('a refusal', () => {
  it('ends that effect at once, and says in the channel what failed and what to do', async () => {
    const { db } = story.database;
    const effect: Effect = { kind: 'pin', board: 'no such board', ref: '' };
    await db
      .transaction()
      .execute((tx) => enqueue(tx, [{ incidentId, lane: 'pins', limitedBy: 'pins.add', priority: 5, effect }], story.muster.engine.now()));
    await story.settled();

    expect(lines(channel, ':warning:').join('\n')).toContain('pinning the card (message not posted)');
    expect(await states()).toEqual(['failed message_not_posted']);
  });
});

describe('shows of one message', () => {
  const plain: Effect = { kind: 'show', board: 'card', ref: '' };
  const afresh: Effect = { ...plain, afresh: true };
  it.each([
    ['one, where nothing changed', false, [plain], 0],
    ['ten, where something changed', true, Array.from({ length: 10 }, () => plain), 1],
    ['ten that heal it, where nothing changed', false, Array.from({ length: 10 }, () => afresh), 1],
    ['one that heals it, behind one that need not', false, [plain, afresh], 1],
  ])('%s, come to as many edits as are needed', async (_, isChanged, shows, needed) => {
    const { db } = story.database;
    const edits = () => story.slack.calls.filter(({ method }) => method === 'chat.update').length;
    const before = edits();
    if (isChanged)
      await db.updateTable('incidents').set({ impact: 'a tenth of all checkouts fail' }).where('id', '=', incidentId).execute();
    await sends(incidentId, `edit/${incidentId}`, ...shows);
    await story.settled();

    expect(edits() - before).toBe(needed);
    expect((await states()).filter((state) => state.startsWith('pending'))).toEqual([]);
  });
});

describe('a living message that somebody deleted', () => {
  it('is posted again, and edited there from then on', async () => {
    const { db } = story.database;
    const card: Effect = { kind: 'show', board: 'card', ref: '' };
    const cardTs = () =>
      db
        .selectFrom('livingMessages')
        .select('ts')
        .where('incidentId', '=', incidentId)
        .where('board', '=', 'card')
        .executeTakeFirstOrThrow();
    const before = await cardTs();
    await db.updateTable('incidents').set({ impact: 'deleted meanwhile' }).where('id', '=', incidentId).execute();
    story.slack.faults.set({ method: 'chat.update', times: 1, error: 'message_not_found' });
    await sends(incidentId, 'card', card);
    await story.settled();

    const { ts } = await cardTs();
    expect(ts > before.ts).toBe(true);
    expect(story.slack.channel(channel).messages.find((message) => message.ts === ts)?.shown).toContain('deleted meanwhile');
  });
});

it('never posts where nobody asked', () => {
  expect(lines(general(), 'o')).toEqual([]);
});
