import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openCaller, refusalOf, type Caller } from './client.ts';

let caller: Caller;
let channel: string;
let ts: string;
beforeEach(async () => {
  caller = await openCaller();
  const created = await caller.client.conversations.create({ name: 'here' });
  channel = created.channel?.id ?? '';
  ts = (await caller.client.chat.postMessage({ channel, text: 'x' })).ts ?? '';
});
afterEach(() => caller.slack.close());

const message = () => caller.slack.channel(channel).messages.at(-1);

describe('reactions', () => {
  it('are added once and removed once', async () => {
    const reaction = { channel, timestamp: ts, name: 'pushpin' };
    expect(await refusalOf(caller.client.reactions.remove(reaction))).toBe('no_reaction');
    await caller.client.reactions.add(reaction);
    expect(await refusalOf(caller.client.reactions.add(reaction))).toBe('already_reacted');
    expect((await caller.client.reactions.get({ channel, timestamp: ts })).message?.reactions).toEqual([
      { name: 'pushpin', count: 1, users: [caller.slack.botUserId] },
    ]);
    await caller.client.reactions.remove(reaction);
    expect(message()?.reactions).toBeUndefined();
  });

  it('need a message, a name without colons and a place', async () => {
    expect(await refusalOf(caller.client.reactions.add({ channel, timestamp: ts, name: ':pushpin:' }))).toBe('invalid_name');
    expect(await refusalOf(caller.client.reactions.add({ channel, timestamp: '1700000000.000000', name: 'x' }))).toBe('message_not_found');
    expect(await refusalOf(caller.client.reactions.add({ channel, timestamp: '17', name: 'x' }))).toBe('bad_timestamp');
    expect(await refusalOf(caller.client.apiCall('reactions.add', { channel, name: 'x' }))).toBe('no_item_specified');
  });
});

describe('pins', () => {
  it('are added once, listed, and removed once', async () => {
    expect(await refusalOf(caller.client.pins.remove({ channel, timestamp: ts }))).toBe('no_pin');
    await caller.client.pins.add({ channel, timestamp: ts });
    expect(await refusalOf(caller.client.pins.add({ channel, timestamp: ts }))).toBe('already_pinned');
    expect((await caller.client.pins.list({ channel })).items).toMatchObject([
      { type: 'message', channel, created_by: caller.slack.botUserId, message: { ts } },
    ]);
    expect(message()?.pinned_to).toEqual([channel]);
    await caller.client.pins.remove({ channel, timestamp: ts });
    expect(caller.slack.channel(channel).pins).toEqual([]);
  });

  it('need a channel that the app is in', async () => {
    const foreign = caller.slack.app('alerts').posts('#random', 'x').ts;
    expect(await refusalOf(caller.client.pins.add({ channel: caller.slack.channel('random').id, timestamp: foreign }))).toBe(
      'not_in_channel',
    );
  });
});

describe('bookmarks', () => {
  it('need a link that starts with http or https', async () => {
    const add = (link: string) => caller.client.bookmarks.add({ channel_id: channel, title: 'Runbook', type: 'link', link });
    expect(await refusalOf(add('ftp://example.com'))).toBe('invalid_link');
    expect(await refusalOf(add(''))).toBe('invalid_link');
    expect((await add('https://example.com/runbook')).bookmark).toMatchObject({ channel_id: channel, title: 'Runbook', type: 'link' });
  });

  it('are edited, listed and removed by id', async () => {
    const { bookmark } = await caller.client.bookmarks.add({
      channel_id: channel,
      title: 'Old',
      type: 'link',
      link: 'https://example.com',
    });
    const id = { channel_id: channel, bookmark_id: bookmark?.id ?? '' };
    await caller.client.bookmarks.edit({ ...id, title: 'New' });
    expect((await caller.client.bookmarks.list({ channel_id: channel })).bookmarks).toMatchObject([
      { title: 'New', link: 'https://example.com' },
    ]);
    await caller.client.bookmarks.remove(id);
    expect(await refusalOf(caller.client.bookmarks.remove(id))).toBe('not_found');
  });
});
