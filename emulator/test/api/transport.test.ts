import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientOf, openCaller, refusalOf, refusedBody, withScopes, type Caller } from './client.ts';

let caller: Caller;
beforeAll(async () => {
  caller = await openCaller({ manifest: withScopes('chat:write', 'channels:history', 'channels:read') });
});
afterAll(() => caller.slack.close());

const post = (path: string, init: RequestInit) =>
  fetch(`${caller.slack.apiUrl}${path}`, { method: 'POST', ...init }).then((response) => response.json());
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('tokens', () => {
  it('refuses a call without a token, with an unknown one, with one of the wrong kind', async () => {
    expect(await refusalOf(clientOf(caller.slack, undefined).auth.test())).toBe('not_authed');
    expect(await refusalOf(clientOf(caller.slack, 'xoxb-nobody').auth.test())).toBe('invalid_auth');
    expect(await refusalOf(caller.client.apps.connections.open({}))).toBe('not_allowed_token_type');
    expect(await refusalOf(clientOf(caller.slack, caller.slack.appToken).team.info())).toBe('not_allowed_token_type');
    expect(await caller.client.auth.test()).toMatchObject({
      user_id: caller.slack.botUserId,
      bot_id: caller.slack.botId,
      team_id: caller.slack.teamId,
    });
  });

  it('answers a socket address to the app token, in the header only', async () => {
    const { appToken } = caller.slack;
    expect(await post('apps.connections.open', { body: new URLSearchParams({ token: appToken }) })).toMatchObject({ error: 'not_authed' });
    const { url } = await clientOf(caller.slack, appToken).apps.connections.open({});
    expect(url).toMatch(/^ws:\/\/localhost:\d+\/link\/\?ticket=/);
  });

  it('refuses to a bot what only users may do', async () => {
    expect(await refusalOf(caller.client.reminders.add({ text: 'call back', time: '1800000000' }))).toBe('not_allowed_token_type');
    expect(await refusalOf(clientOf(caller.slack, 'xoxp-nobody').reminders.list({}))).toBe('invalid_auth');
  });

  it('refuses everything once the token is revoked', async () => {
    const other = await openCaller();
    expect(await other.client.auth.revoke({ test: true })).toMatchObject({ revoked: false });
    expect((await other.client.auth.test()).ok).toBe(true);
    await other.client.auth.revoke({});
    expect(await refusalOf(other.client.auth.test())).toBe('token_revoked');
    await other.slack.close();
  });

  it('refuses everything once the app is uninstalled', async () => {
    const other = await openCaller();
    other.slack.uninstallApp();
    expect(await refusalOf(other.client.auth.test())).toBe('account_inactive');
    await other.slack.close();
  });
});

describe('scopes', () => {
  it('names the scope that is missing and those that are there', async () => {
    const granted = 'chat:write,channels:history,channels:read';
    expect(await refusedBody(caller.client.users.list({}))).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
      provided: granted,
    });
    expect(await refusedBody(caller.client.conversations.create({ name: 'x' }))).toMatchObject({
      error: 'missing_scope',
      needed: 'channels:manage,groups:write,im:write,mpim:write',
    });
  });

  it('are told in headers: what the token has, and what the method accepts', async () => {
    const scopesIn = async (token: string) => {
      const { headers } = await fetch(`${caller.slack.apiUrl}conversations.info`, { method: 'POST', headers: bearer(token) });
      return ['x-oauth-scopes', 'x-accepted-oauth-scopes'].map((name) => headers.get(name));
    };
    const accepted = 'channels:read,groups:read,im:read,mpim:read';
    expect(await scopesIn(caller.slack.botToken)).toEqual(['chat:write,channels:history,channels:read', accepted]);
    expect(await scopesIn(caller.slack.appToken)).toEqual(['connections:write', accepted]);
    expect(await scopesIn('xoxb-nobody')).toEqual([null, accepted]);
  });

  it('asks for the scope of the type of conversation', async () => {
    expect(await refusedBody(caller.client.conversations.list({ types: 'public_channel,private_channel' }))).toMatchObject({
      error: 'missing_scope',
      needed: 'groups:read',
    });
    const { channels = [] } = await caller.client.conversations.list({});
    expect(channels.map((channel) => channel.name)).toEqual(['general', 'incidents', 'random']);
  });
});

describe('bodies', () => {
  it('reads forms, JSON and multipart alike, with the token in the header or the form', async () => {
    const { botToken } = caller.slack;
    const channel = caller.slack.channel('general').id;
    const form = new FormData();
    form.set('channel', channel);
    const expected = { ok: true, channel: { name: 'general' } };
    expect(
      await post('conversations.info', { headers: bearer(botToken), body: new URLSearchParams({ channel, team_id: caller.slack.teamId }) }),
    ).toMatchObject(expected);
    expect(await post('conversations.info', { body: new URLSearchParams({ channel, token: botToken }) })).toMatchObject(expected);
    const json = { ...bearer(botToken), 'content-type': 'application/json; charset=utf-8' };
    const unsigned = { 'content-type': 'application/json' };
    expect(await post('conversations.info', { headers: unsigned, body: JSON.stringify({ channel, token: botToken }) })).toMatchObject({
      error: 'not_authed',
    });
    expect(await post('conversations.info', { headers: json, body: JSON.stringify({ channel }) })).toMatchObject(expected);
    expect(await post('conversations.info', { headers: bearer(botToken), body: form })).toMatchObject(expected);
  });

  it('refuses other content types, broken JSON and broken forms', async () => {
    const headers = bearer(caller.slack.botToken);
    expect(await post('auth.test', { headers: { ...headers, 'content-type': 'application/xml' }, body: '<x/>' })).toMatchObject({
      error: 'invalid_post_type',
    });
    expect(await post('auth.test', { headers: { ...headers, 'content-type': 'application/json' }, body: '{' })).toMatchObject({
      error: 'invalid_json',
    });
    expect(
      await post('auth.test', { headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' }, body: 'no parts' }),
    ).toMatchObject({ error: 'invalid_form_data' });
    expect(await post('auth.test', { headers, body: new URLSearchParams({ text: 'x'.repeat(10_000_001) }) })).toMatchObject({
      error: 'invalid_form_data',
    });
  });

  it('names the argument that is missing or of the wrong type', async () => {
    expect(await refusedBody(caller.client.apiCall('conversations.info'))).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: channel'] },
    });
    const channel = caller.slack.channel('general').id;
    const headers = { ...bearer(caller.slack.botToken), 'content-type': 'application/json' };
    expect(await post('conversations.history', { headers, body: JSON.stringify({ channel, latest: 1768478400.5 }) })).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] must be a string [json-pointer:/latest]'] },
    });
  });

  it('answers unknown_method to what is not here, and tells', async () => {
    expect(await refusalOf(caller.client.apiCall('chat.teleport'))).toBe('unknown_method');
    expect(caller.slack.refusals.at(-1)).toMatchObject({ method: 'chat.teleport', result: { error: 'unknown_method' } });
  });
});

describe('whoever hangs up in the middle of a request', () => {
  it('is owed nothing, and nobody takes it for a mistake of this server', async () => {
    const other = await openCaller();
    const warned: Error[] = [];
    const hears = (warning: Error): unknown => warned.push(warning);
    process.on('warning', hears);
    const { hostname, port } = new URL(other.slack.apiUrl);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write('POST /api/auth.test HTTP/1.1\r\nhost: slack\r\ncontent-length: 100\r\n\r\nnot all of it');
    expect((await other.client.auth.test()).ok).toBe(true);
    socket.destroy();
    await once(socket, 'close');
    expect((await other.client.auth.test()).ok).toBe(true);
    await other.slack.close();
    process.off('warning', hears);
    expect(warned).toEqual([]);
  });
});
