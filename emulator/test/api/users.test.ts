import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCaller, refusalOf, withScopes, type Caller } from './client.ts';

let caller: Caller;
beforeAll(async () => {
  caller = await openCaller({
    manifest: withScopes('users:read', 'users:read.email', 'usergroups:read', 'usergroups:write', 'im:write', 'dnd:read', 'team:read'),
  });
});
afterAll(() => caller.slack.close());

describe('users', () => {
  it('lists people, bots, Slackbot and those who left', async () => {
    const { members = [] } = await caller.client.users.list({});
    const byName = new Map(members.map((member) => [member.name, member]));
    expect(new Set(byName.keys())).toEqual(
      new Set(['alerts', 'ana', 'ben', 'chloe', 'dev', 'emma', 'finn', 'lunch-bot', 'olga', 'slackbot']),
    );
    expect(byName.get('slackbot')).toMatchObject({ id: 'USLACKBOT', is_bot: false });
    expect(byName.get('olga')).toMatchObject({ deleted: true });
    expect(byName.get('alerts')).toMatchObject({ is_bot: true });
    expect(byName.get('dev')).toMatchObject({ tz: 'Asia/Kolkata', tz_offset: 19_800, real_name: 'Dev Patel' });
  });

  it('names the language of each when asked', async () => {
    const { members = [] } = await caller.client.users.list({ include_locale: true });
    expect(new Set(members.map((member) => member.locale))).toEqual(new Set(['en-US']));
    expect((await caller.client.users.info({ user: caller.slack.person('ana').id })).user).not.toHaveProperty('locale');
  });

  it('finds by id and by address, not those who left', async () => {
    const { id } = caller.slack.person('ana');
    expect((await caller.client.users.lookupByEmail({ email: 'ana@acme.example' })).user).toMatchObject({ id });
    expect(await refusalOf(caller.client.users.lookupByEmail({ email: 'olga@acme.example' }))).toBe('users_not_found');
    expect(await refusalOf(caller.client.users.info({ user: 'U0NOBODY' }))).toBe('user_not_found');
  });

  it('shows addresses only with users:read.email', async () => {
    const other = await openCaller({ manifest: withScopes('users:read') });
    const { user } = await other.client.users.info({ user: other.slack.person('ana').id });
    expect(user?.profile?.email).toBeUndefined();
    expect((await caller.client.users.info({ user: caller.slack.person('ana').id })).user?.profile?.email).toBe('ana@acme.example');
    await other.slack.close();
  });

  it('keeps the ids of people, team and first channels from one start to the next', async () => {
    const other = await openCaller();
    expect([other.slack.teamId, other.slack.person('ana').id, other.slack.channel('general').id]).toEqual([
      caller.slack.teamId,
      caller.slack.person('ana').id,
      caller.slack.channel('general').id,
    ]);
    await other.slack.close();
  });
});

describe('user groups', () => {
  it('are listed, with their users when asked', async () => {
    const { usergroups = [] } = await caller.client.usergroups.list({ include_users: true });
    expect(usergroups.map((group) => group.handle)).toEqual(['oncall', 'leads', 'dba']);
    expect(usergroups[0]?.users).toEqual([caller.slack.person('ana').id, caller.slack.person('ben').id]);
    expect(await refusalOf(caller.client.usergroups.users.list({ usergroup: 'S0NONE' }))).toBe('no_such_subteam');
  });

  it('have all their users replaced, never by nobody', async () => {
    const { usergroups = [] } = await caller.client.usergroups.list({});
    const usergroup = usergroups.find((group) => group.handle === 'dba')?.id ?? '';
    const update = (users: string) => caller.client.usergroups.users.update({ usergroup, users });
    expect(await refusalOf(update(''))).toBe('no_users_provided');
    expect(await refusalOf(update('U0NOBODY'))).toBe('invalid_users');
    await update(`${caller.slack.person('ana').id},${caller.slack.person('dev').id}`);
    expect((await caller.client.usergroups.users.list({ usergroup })).users).toHaveLength(2);
  });
});

it('creates and renames user groups whose name and handle are free', async () => {
  const create = (name: string, handle: string) => caller.client.usergroups.create({ name, handle });
  expect(await refusalOf(create('On call', 'night'))).toBe('name_already_exists');
  expect(await refusalOf(create('Night shift', 'oncall'))).toBe('handle_already_exists');
  expect(await refusalOf(create('Night shift', 'ana'))).toBe('handle_already_exists');
  const { usergroup } = await create('Night shift', 'night');
  const id = usergroup?.id ?? '';
  expect(await refusalOf(caller.client.usergroups.update({ usergroup: id, handle: 'leads' }))).toBe('handle_already_exists');
  expect(await refusalOf(caller.client.usergroups.update({ usergroup: 'S0NONE', name: 'x' }))).toBe('no_such_subteam');
  expect((await caller.client.usergroups.update({ usergroup: id, handle: 'nights' })).usergroup).toMatchObject({
    handle: 'nights',
    name: 'Night shift',
  });
});

it('has no user groups on the free plan', async () => {
  const free = await openCaller({ plan: 'free' });
  expect(await refusalOf(free.client.usergroups.list({}))).toBe('plan_upgrade_required');
  expect((await caller.client.usergroups.list({})).ok).toBe(true);
  await free.slack.close();
});

describe('conversations.open', () => {
  it('refuses nobody, too many, strangers, bots and those who left', async () => {
    const open = (users = '') => refusalOf(caller.client.conversations.open({ users }));
    expect(await open()).toBe('users_list_not_supplied');
    expect(await open('U1,U2,U3,U4,U5,U6,U7,U8,U9')).toBe('too_many_users');
    expect(await open('U0NOBODY')).toBe('user_not_found');
    expect(await open(caller.slack.person('olga').id)).toBe('user_disabled');
    expect(await open(caller.slack.person('alerts').id)).toBe('cannot_dm_bot');
  });

  it('opens the same direct message each time', async () => {
    const users = caller.slack.person('ana').id;
    const first = await caller.client.conversations.open({ users });
    const second = await caller.client.conversations.open({ users });
    expect(second).toMatchObject({ already_open: true, channel: { id: first.channel?.id ?? '' } });
  });
});
