import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openCaller, refusalOf, refusedBody, type Caller } from './client.ts';

let caller: Caller;
beforeEach(async () => {
  caller = await openCaller();
});
afterEach(() => caller.slack.close());

async function create(name: string, is_private = false): Promise<string> {
  const { channel } = await caller.client.conversations.create({ name, is_private });
  return channel?.id ?? '';
}

describe('names', () => {
  it.each([
    ['', 'invalid_name_required'],
    ['x'.repeat(81), 'invalid_name_maxlength'],
    ['Site-Down', 'invalid_name_specials'],
    ['site down', 'invalid_name_specials'],
    ['site.down', 'invalid_name_specials'],
    ['--__', 'invalid_name_punctuation'],
    ['general', 'name_taken'],
  ])('refuses %j as %s', async (name, error) => {
    expect(await refusalOf(caller.client.conversations.create({ name }))).toBe(error);
  });

  it('keeps the names of archived and of hidden channels taken', async () => {
    await caller.client.conversations.archive({ channel: await create('gone') });
    caller.slack.person('ana').creates('hidden', { isPrivate: true });
    expect(await refusalOf(caller.client.conversations.create({ name: 'gone' }))).toBe('name_taken');
    expect(await refusalOf(caller.client.conversations.create({ name: 'hidden' }))).toBe('name_taken');
  });

  it('takes letters of any script, digits, - and _', async () => {
    const { channel } = await caller.client.conversations.create({ name: 'inc-7-サイト_落ち' });
    expect(channel).toMatchObject({ name: 'inc-7-サイト_落ち', is_member: true, is_private: false, creator: caller.slack.botUserId });
  });
});

describe('membership', () => {
  it('hides private channels from an app outside, and asks for membership in public ones', async () => {
    const hidden = caller.slack.person('ana').creates('hidden', { isPrivate: true });
    const open = caller.slack.channel('general').id;
    expect(await refusalOf(caller.client.conversations.history({ channel: hidden }))).toBe('channel_not_found');
    expect(await refusalOf(caller.client.conversations.history({ channel: open }))).toBe('not_in_channel');
    expect(await refusalOf(caller.client.conversations.setTopic({ channel: open, topic: 'x' }))).toBe('not_in_channel');
    const users = caller.slack.person('ana').id;
    expect(await refusalOf(caller.client.conversations.invite({ channel: hidden, users }))).toBe('channel_not_found');
    expect(await refusalOf(caller.client.conversations.invite({ channel: open, users }))).toBe('not_in_channel');
    caller.slack.person('ana').invites(hidden, 'lunch-bot');
    await caller.client.conversations.join({ channel: open });
    expect((await caller.client.conversations.history({ channel: hidden })).ok).toBe(true);
    expect((await caller.client.conversations.history({ channel: open })).ok).toBe(true);
  });

  it('warns when it joins where it is, and joins no private channel', async () => {
    const channel = await create('here');
    expect(await caller.client.conversations.join({ channel })).toMatchObject({ warning: 'already_in_channel' });
    expect(await refusalOf(caller.client.conversations.join({ channel: await create('closed', true) }))).toBe(
      'method_not_supported_for_channel_type',
    );
  });

  it('refuses channel methods on direct messages', async () => {
    const { channel } = await caller.client.conversations.open({ users: caller.slack.person('ana').id });
    const id = channel?.id ?? '';
    expect(id).toMatch(/^D/);
    expect(await refusalOf(caller.client.conversations.archive({ channel: id }))).toBe('method_not_supported_for_channel_type');
    expect(await refusalOf(caller.client.conversations.invite({ channel: id, users: caller.slack.person('ben').id }))).toBe(
      'method_not_supported_for_channel_type',
    );
  });

  it('kicks a member, once, and not itself', async () => {
    const channel = await create('here');
    const user = caller.slack.person('ben').id;
    await caller.client.conversations.invite({ channel, users: user });
    expect(await refusalOf(caller.client.conversations.kick({ channel, user: caller.slack.botUserId }))).toBe('cant_kick_self');
    await caller.client.conversations.kick({ channel, user });
    expect(await refusalOf(caller.client.conversations.kick({ channel, user }))).toBe('not_in_channel');
    expect(caller.slack.channel(channel).members).toEqual([caller.slack.botUserId]);
  });

  it('leaves quietly where it is not, and not #general', async () => {
    const channel = caller.slack.channel('random').id;
    expect(await caller.client.conversations.leave({ channel })).toMatchObject({ not_in_channel: true });
    await caller.client.conversations.join({ channel: caller.slack.channel('general').id });
    expect(await refusalOf(caller.client.conversations.leave({ channel: caller.slack.channel('general').id }))).toBe('cant_leave_general');
  });
});

describe('conversations.invite', () => {
  it('refuses whom it cannot invite', async () => {
    const channel = await create('here');
    const invite = (users: string) => refusalOf(caller.client.conversations.invite({ channel, users }));
    expect(await invite('')).toBe('no_user');
    expect(await invite('U0NOBODY')).toBe('user_not_found');
    expect(await invite(caller.slack.person('olga').id)).toBe('user_not_found');
    expect(await invite(caller.slack.botUserId)).toBe('cant_invite_self');
    expect(await invite(JSON.stringify([caller.slack.person('ana').id]))).toBe('user_not_found');
    expect(await invite(Array.from({ length: 101 }, (_, index) => `U${index}`).join(','))).toBe('too_many_users');
  });

  it('takes a single-channel guest into one channel, and no second', async () => {
    const user = caller.slack.welcomes({ name: 'gus', isGuest: 'single-channel' }).id;
    await caller.client.conversations.invite({ channel: await create('first'), users: user });
    expect(await refusalOf(caller.client.conversations.invite({ channel: await create('second'), users: user }))).toBe('ura_max_channels');
    expect(() => caller.slack.person('ana').invites('#general', 'gus')).toThrow('gus is a guest of one channel');
  });

  it('fails as a whole when one cannot be invited, and invites the others with force', async () => {
    const channel = await create('here');
    const ana = caller.slack.person('ana').id;
    const users = `${ana},U0NOBODY`;
    expect(await refusedBody(caller.client.conversations.invite({ channel, users }))).toMatchObject({
      error: 'user_not_found',
      errors: [{ user: 'U0NOBODY', ok: false, error: 'user_not_found' }],
    });
    expect(caller.slack.channel(channel).members).not.toContain(ana);
    await caller.client.conversations.invite({ channel, users, force: true });
    expect(caller.slack.channel(channel).members).toContain(ana);
    expect(await refusalOf(caller.client.conversations.invite({ channel, users: ana }))).toBe('already_in_channel');
  });
});

describe('the life of a channel', () => {
  it('archives once, puts the bot out, and unarchives for no bot', async () => {
    const channel = await create('over');
    await caller.client.conversations.archive({ channel });
    expect(caller.slack.channel(channel)).toMatchObject({ isArchived: true, members: [] });
    expect(caller.slack.channel(channel).messages.at(-1)?.subtype).toBe('channel_archive');
    expect(await refusalOf(caller.client.conversations.archive({ channel }))).toBe('already_archived');
    expect(await refusalOf(caller.client.conversations.history({ channel }))).toBe('not_in_channel');
    expect(await refusalOf(caller.client.chat.postMessage({ channel, text: 'x' }))).toBe('is_archived');
    expect(await refusalOf(caller.client.conversations.unarchive({ channel }))).toBe('not_in_channel');
  });

  it('renames what it created, with a line that says so, and nothing else', async () => {
    const channel = await create('old');
    expect(await refusalOf(caller.client.conversations.rename({ channel, name: 'New Name' }))).toBe('invalid_name_specials');
    expect((await caller.client.conversations.rename({ channel, name: 'new' })).channel).toMatchObject({
      name: 'new',
      previous_names: ['old'],
    });
    expect(caller.slack.channel('new').messages.at(-1)).toMatchObject({ subtype: 'channel_name', old_name: 'old', name: 'new' });
    const general = caller.slack.channel('general').id;
    await caller.client.conversations.join({ channel: general });
    expect(await refusalOf(caller.client.conversations.rename({ channel: general, name: 'mine' }))).toBe('not_authorized');
  });

  it('takes 250 characters of topic and purpose, no more', async () => {
    const channel = await create('described');
    expect(await refusalOf(caller.client.conversations.setTopic({ channel, topic: 'x'.repeat(251) }))).toBe('too_long');
    expect(await refusalOf(caller.client.conversations.setPurpose({ channel, purpose: 'x'.repeat(251) }))).toBe('too_long');
    await caller.client.conversations.setTopic({ channel, topic: 't'.repeat(250) });
    await caller.client.conversations.setPurpose({ channel, purpose: 'why' });
    expect(caller.slack.channel(channel)).toMatchObject({ topic: 't'.repeat(250), purpose: 'why' });
    expect(caller.slack.channel(channel).messages.map((message) => message.subtype)).toEqual([
      'channel_join',
      'channel_topic',
      'channel_purpose',
    ]);
  });

  it('lists in pages, and takes no foreign cursor', async () => {
    const first = await caller.client.conversations.list({ limit: 2 });
    expect(first.channels).toHaveLength(2);
    const second = await caller.client.conversations.list({ limit: 2, cursor: first.response_metadata?.next_cursor ?? '' });
    expect(second).toMatchObject({ channels: [{ name: 'random' }], response_metadata: { next_cursor: '' } });
    expect(await refusalOf(caller.client.conversations.list({ cursor: 'made up' }))).toBe('invalid_cursor');
    expect(await refusalOf(caller.client.conversations.list({ types: 'secret_channel' }))).toBe('invalid_types');
  });
});
