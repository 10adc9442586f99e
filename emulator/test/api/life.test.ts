import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackOptions } from '../../index.ts';
import { strangerManifest } from '../stranger-manifest.ts';
import { openCaller, refusalOf, type Caller } from './client.ts';

let caller: Caller;
beforeEach(async () => {
  caller = await openCaller();
});
afterEach(() => caller.slack.close());

describe('people', () => {
  it('come', async () => {
    const zoe = caller.slack.welcomes({ name: 'zoe', realName: 'Zoe Hall', tz: 'Europe/London' });
    expect((await caller.client.users.info({ user: zoe.id })).user).toMatchObject({
      real_name: 'Zoe Hall',
      tz: 'Europe/London',
      deleted: false,
    });
    zoe.joins('#general');
    await zoe.types('hello', { in: '#general' });
    expect(caller.slack.channel('general').messages.at(-1)).toMatchObject({ user: zoe.id, text: 'hello' });
  });

  it('are guests, and are listed as such', async () => {
    const gus = caller.slack.welcomes({ name: 'gus', isGuest: true });
    const { members = [] } = await caller.client.users.list({});
    expect(members.filter((member) => member.is_restricted === true).map(({ id }) => id)).toEqual([gus.id]);
  });

  it('and go: out of channels and groups, but not out of the list', async () => {
    const ben = caller.slack.person('ben');
    caller.slack.deactivates('ben');
    expect((await caller.client.users.info({ user: ben.id })).user).toMatchObject({ deleted: true });
    expect(caller.slack.channel('general').members).not.toContain(ben.id);
    const groups = await caller.client.usergroups.list({ include_users: true });
    expect(groups.usergroups?.find((group) => group.handle === 'oncall')?.users).toEqual([caller.slack.person('ana').id]);
    expect(await refusalOf(caller.client.conversations.open({ users: ben.id }))).toBe('user_disabled');
  });
});

describe('the Messages tab of an app', () => {
  const withTab = (app_home: object) =>
    openCaller({ manifest: { ...strangerManifest, features: { ...strangerManifest.features, app_home } } });

  it('takes words from people unless it is read only', async () => {
    await caller.slack.person('ana').types('hello', { in: '@lunch-bot' });
    const quiet = await withTab({ messages_tab_enabled: true, messages_tab_read_only_enabled: true });
    const ana = quiet.slack.person('ana');
    await expect(ana.types('hello', { in: '@lunch-bot' })).rejects.toThrow('Sending messages to this app has been turned off.');
    await quiet.client.chat.postMessage({ channel: ana.id, text: 'hello' });
    expect(ana.directMessages().map((message) => message.text)).toEqual(['hello']);
    await quiet.slack.close();
  });

  it('takes nothing when it is off', async () => {
    const closed = await withTab({ messages_tab_enabled: false });
    expect(await refusalOf(closed.client.chat.postMessage({ channel: closed.slack.person('ana').id, text: 'x' }))).toBe(
      'messages_tab_disabled',
    );
    await closed.slack.close();
  });
});

describe('pages', () => {
  const withTwenty = async (options: Partial<SlackOptions>) => {
    const other = await openCaller(options);
    const channel = other.slack.channel('general').id;
    await other.client.conversations.join({ channel });
    for (let count = 0; count < 20; count += 1) other.slack.app('alerts').posts(channel, `m${count}`);
    return { ...other, history: () => other.client.conversations.history({ channel, limit: 100 }) };
  };

  it('can be short', async () => {
    const { slack, history } = await withTwenty({ paging: { max: 20, short: true } });
    expect(await history()).toMatchObject({ messages: { length: 10 }, has_more: true });
    await slack.close();
  });

  it('have 15 messages, and come once a minute, for an app sold outside the Marketplace', async () => {
    const { slack, clock, history } = await withTwenty({ distribution: 'unlisted' });
    expect(await history()).toMatchObject({ messages: { length: 15 }, has_more: true });
    await expect(history()).rejects.toMatchObject({ retryAfter: 60 });
    clock.advance(60_000);
    expect(await history()).toMatchObject({ ok: true });
    await slack.close();
  });
});
