import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Effect } from '../../../src/domain/effect.ts';
import { startMuster } from '../../../src/muster.ts';
import type { LoggedCall } from '../../../emulator/index.ts';
import { openStory } from '../../support/story.ts';
import { policy, unhurried } from '../../support/given.ts';
import { incidentIn, onTheirWay } from './effects.ts';

const story = openStory({ policy: unhurried });
let [first, second] = [0, 0];

afterEach(() => story.slack.faults.clear());
beforeEach(async () => {
  story.slack.faults.clear();
  first = await incidentIn(story, await story.declares('ana', `minor limits ${story.clock.now()}`));
  second = await incidentIn(story, await story.declares('ana', `minor limits too ${story.clock.now()}`));
  await story.settled();
});

/** When a method was called and not limited, in ms from now on. */
function watch(method: string, words = ''): () => number[] {
  const begun = { calls: story.slack.calls.length, at: story.clock.now() };
  return () =>
    story.slack.calls
      .slice(begun.calls)
      .filter((call) => call.method === method && !isLimited(call) && JSON.stringify(call.args).includes(words))
      .map(({ at }) => at - begun.at);
}

const isLimited = ({ result }: LoggedCall): boolean => /rate_?limited|limit_exceeded/.test(JSON.stringify(result));

const line = (text: string): Effect => ({ kind: 'post', message: { text } });
const card: Effect = { kind: 'show', board: 'card', ref: '' };

/** Something on the card differs, so that showing it is an edit. */
const changeTitle = (incidentId: number) =>
  story.database.db
    .updateTable('incidents')
    .set({ title: `changed ${story.clock.now()}` })
    .where('id', '=', incidentId)
    .execute();

describe('a 429 parks for exactly Retry-After', () => {
  it('posting: that channel, and nothing else', async () => {
    const posted = watch('chat.postMessage', 'limited');
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, status429: { retryAfter: 7 } });
    await onTheirWay(story, first, line('limited 1'), line('limited 2'));
    await story.passes(100);
    await onTheirWay(story, second, line('limited elsewhere'));
    await changeTitle(first);
    const edited = watch('chat.update');
    await onTheirWay(story, first, card);
    await story.passes(6_800);
    expect(posted()).toEqual([100]);
    expect(edited()).toEqual([0]);
    await story.passes(200);
    expect(posted()).toEqual([100, 7_000, 7_000]);
  });

  it.each<[method: string, effect: Effect]>([
    ['chat.update', card],
    ['conversations.setTopic', { kind: 'topic' }],
    ['conversations.invite', { kind: 'invite', userIds: ['UDEV'] }],
    ['bookmarks.add', { kind: 'bookmark', title: 'Card', board: 'card', ref: '' }],
    ['pins.add', { kind: 'pin', board: 'card', ref: '' }],
  ])('%s: that method for every incident, and nothing else', async (method, effect) => {
    const mine = effect.kind === 'invite' ? { ...effect, userIds: [story.person('dev').id] } : effect;
    await Promise.all([changeTitle(first), changeTitle(second)]);
    const done = watch(method);
    story.slack.faults.set({ method, times: 1, status429: { retryAfter: 30 } });
    await onTheirWay(story, first, mine);
    await story.passes(0);
    await onTheirWay(story, second, mine);
    const posted = watch('chat.postMessage', 'goes on');
    await onTheirWay(story, first, line('goes on'));
    await story.passes(29_999);
    expect(done()).toEqual([]);
    expect(posted()).toEqual([0]);
    await story.passes(1);
    expect(done()).toEqual([30_000, 30_000]);
  });

  it('opening a channel: other channels wait with it, all else goes on', async () => {
    const created = watch('conversations.create');
    story.slack.faults.set({ method: 'conversations.create', times: 1, status429: { retryAfter: 20 } });
    await story.person('ana').types('/incident minor limited opening', { in: '#general' });
    await story.settled();
    await story.person('ben').types('/incident minor waits behind', { in: '#general' });
    await onTheirWay(story, first, line('goes on'));
    await story.passes(19_999);
    expect(created()).toEqual([]);
    await story.passes(1);
    expect(created()).toEqual([20_000, 20_000]);
  });

  it('the card of a new channel: that channel alone, and another incident opens at once', async () => {
    const created = watch('conversations.create');
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, status429: { retryAfter: 20 } });
    await story.person('ana').types('/incident minor card limited', { in: '#general' });
    await story.settled();
    await story.person('ben').types('/incident minor opens at once', { in: '#general' });
    await story.settled();
    expect(created()).toEqual([0, 0]);
    expect(story.slack.channel(`inc-${await lastNumber()}-opens-at-once`).messages.some(({ shown }) => shown.includes('Take lead'))).toBe(
      true,
    );
    await story.passes(20_000);
    expect(story.slack.channels().filter(({ name }) => name.includes('card-limited'))).toHaveLength(1);
  });

  it('a private message: that person alone', async () => {
    const [dev, emma] = [story.person('dev').id, story.person('emma').id];
    const told = watch('chat.postMessage', 'a word');
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, status429: { retryAfter: 9 } });
    await onTheirWay(story, first, { kind: 'tell', userId: dev, message: { text: 'a word' } });
    await story.passes(0);
    await onTheirWay(story, first, { kind: 'tell', userId: emma, message: { text: 'a word' } });
    await story.passes(8_999);
    expect(told()).toEqual([0]);
    await story.passes(1);
    expect(told()).toEqual([0, 9_000]);
  });

  it('without a number, as a proxy may answer: half a minute', async () => {
    const posted = watch('chat.postMessage', 'no number');
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, status429: { retryAfter: Number.NaN } });
    await onTheirWay(story, first, line('no number'));
    await story.passes(29_999);
    expect(posted()).toEqual([]);
    await story.passes(1);
    expect(posted()).toEqual([30_000]);
  });

  it('no time at all: a second', async () => {
    const posted = watch('chat.postMessage', 'at once');
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, status429: { retryAfter: 0 } });
    await onTheirWay(story, first, line('at once'));
    await story.passes(999);
    expect(posted()).toEqual([]);
    await story.passes(1);
    expect(posted()).toEqual([1_000]);
  });

  it('“rate_limited” with status 200: a second', async () => {
    const posted = watch('chat.postMessage', 'too many');
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, error: 'message_limit_exceeded' });
    await onTheirWay(story, first, line('too many'));
    await story.passes(999);
    expect(posted()).toEqual([]);
    await story.passes(1);
    expect(posted()).toEqual([1_000]);
  });
});

describe('another replica', () => {
  it('leaves alone what this one was told to leave alone', async () => {
    await Promise.all([changeTitle(first), changeTitle(second)]);
    const edited = watch('chat.update');
    story.slack.faults.set({ method: 'chat.update', times: 1, status429: { retryAfter: 10 } });
    await onTheirWay(story, first, card);
    await story.settled();

    const { botToken, appToken, apiUrl } = story.slack;
    const other = await startMuster({
      db: story.database.db,
      policy,
      botToken,
      door: { kind: 'socket', appToken, apiUrl },
      apiUrl,
      log: story.database.log,
      now: () => new Date(story.clock.now()),
    });
    try {
      await onTheirWay(story, second, card);
      story.clock.advance(9_999);
      await other.drain();
      expect(edited()).toEqual([]);
      story.clock.advance(1);
      await other.drain();
      await story.settled();
      expect(edited()).toEqual([10_000, 10_000]);
    } finally {
      await other.stop();
    }
  });
});

const lastNumber = async (): Promise<number> =>
  (await story.database.db.selectFrom('incidents').select('number').orderBy('number', 'desc').executeTakeFirstOrThrow()).number;
