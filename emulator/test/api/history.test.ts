import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openCaller, refusalOf, type Caller } from './client.ts';

let caller: Caller;
let channel: string;
beforeEach(async () => {
  caller = await openCaller();
  const created = await caller.client.conversations.create({ name: 'here' });
  channel = created.channel?.id ?? '';
});
afterEach(() => caller.slack.close());

const says = (...texts: string[]) => texts.map((text) => caller.slack.app('alerts').posts(channel, text).ts);

describe('conversations.history', () => {
  it('pages newest first, to an empty cursor', async () => {
    says('a', 'b', 'c', 'd');
    const first = await caller.client.conversations.history({ channel, limit: 3 });
    expect(first).toMatchObject({ has_more: true, messages: [{ text: 'd' }, { text: 'c' }, { text: 'b' }] });
    says('e');
    const second = await caller.client.conversations.history({ channel, limit: 3, cursor: first.response_metadata?.next_cursor ?? '' });
    expect(second).toMatchObject({
      has_more: false,
      messages: [{ text: 'a' }, { subtype: 'channel_join' }],
      response_metadata: { next_cursor: '' },
    });
  });

  it('bounds by oldest and latest, their own messages only when inclusive', async () => {
    const [, b = '', c = '', d = ''] = says('a', 'b', 'c', 'd');
    const texts = async (bounds: object) =>
      (await caller.client.conversations.history({ channel, ...bounds })).messages?.map((message) => message.text);
    expect(await texts({ oldest: b, latest: d })).toEqual(['c']);
    expect(await texts({ oldest: b, latest: d, inclusive: true })).toEqual(['d', 'c', 'b']);
    expect(await texts({ latest: c, inclusive: true, limit: 1 })).toEqual(['c']);
    expect(await texts({ oldest: '0', latest: b })).toEqual(['a', `<@${caller.slack.botUserId}> has joined the channel`]);
  });

  it('refuses limits and bounds that Slack refuses', async () => {
    const ask = (bounds: object) => refusalOf(caller.client.conversations.history({ channel, ...bounds }));
    expect(await ask({ limit: 1000 })).toBe('invalid_limit');
    expect(await ask({ oldest: 'yesterday' })).toBe('invalid_ts_oldest');
    expect(await ask({ latest: 'today' })).toBe('invalid_ts_latest');
    expect(await ask({ cursor: 'made up' })).toBe('invalid_cursor');
  });

  it('reads 10,000 messages, each once, however many pages there are', async () => {
    for (let count = 0; count < 10_000; count += 1) caller.slack.app('alerts').posts(channel, `m${count}`);
    const seen: string[] = [];
    for await (const page of caller.client.paginate('conversations.history', { channel, limit: 999 })) {
      if ('messages' in page && Array.isArray(page.messages)) seen.push(...page.messages.map((message: { text: string }) => message.text));
    }
    expect(seen).toHaveLength(10_001);
    expect(new Set(seen).size).toBe(10_001);
    expect(seen[0]).toBe('m9999');
  });
});

describe('conversations.replies', () => {
  it('pages the thread oldest first, the parent on the first page', async () => {
    const [parent = ''] = says('parent');
    for (const text of ['a', 'b', 'c']) await caller.client.chat.postMessage({ channel, thread_ts: parent, text });
    const first = await caller.client.conversations.replies({ channel, ts: parent, limit: 3 });
    expect(first).toMatchObject({ has_more: true, messages: [{ text: 'parent', subscribed: true }, { text: 'a' }, { text: 'b' }] });
    const second = await caller.client.conversations.replies({
      channel,
      ts: parent,
      limit: 3,
      cursor: first.response_metadata?.next_cursor ?? '',
    });
    expect(second).toMatchObject({ has_more: false, messages: [{ text: 'c' }] });
    expect(await refusalOf(caller.client.conversations.replies({ channel, ts: '1700000000.000000' }))).toBe('thread_not_found');
  });
});

it('gives every message of a channel its own, growing ts, while the clock stands still', () => {
  const all = says(...Array.from({ length: 50 }, (_, index) => `m${index}`));
  expect(all.every((ts) => /^\d{10}\.\d{6}$/.test(ts))).toBe(true);
  expect(all.toSorted()).toEqual(all);
  expect(new Set(all).size).toBe(50);
});
