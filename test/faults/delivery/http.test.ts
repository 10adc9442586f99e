import type { IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.ts';
import { footprint } from './footprint.ts';
import { type Headers, openHttpStory } from './http-story.ts';
import { unwritable } from './unwritable.ts';

const http = openHttpStory();
const { story } = http;
const form = 'application/x-www-form-urlencoded';
const nowSeconds = () => Math.floor(Date.now() / 1000);

afterEach(() => http.intercept(undefined));

const recorded = async (text: string) =>
  (await story.database.db.selectFrom('timelineEntries').select('id').where('text', '=', text).execute()).length;

/** The requests that Slack makes meanwhile, as they are on the wire. */
async function overheard(work: () => Promise<unknown>): Promise<{ body: string; headers: Headers }[]> {
  const heard: { body: string; headers: Headers }[] = [];
  http.intercept((request) => {
    const { headers } = request;
    request.on('data', (body: Buffer) => heard.push({ body: body.toString(), headers: signatureOf(headers) }));
    return false;
  });
  await work();
  http.intercept(undefined);
  return heard;
}

const signatureOf = (headers: IncomingMessage['headers']): Headers =>
  Object.fromEntries(['content-type', 'x-slack-signature', 'x-slack-request-timestamp'].map((name) => [name, String(headers[name])]));

const command = (over: Readonly<Record<string, string>> = {}): string =>
  new URLSearchParams({
    command: '/incident',
    text: 'minor forged',
    team_id: story.slack.teamId,
    channel_id: story.slack.channel('general').id,
    user_id: story.person('ana').id,
    trigger_id: `1.2.${Math.random()}`,
    response_url: `${story.slack.apiUrl}nowhere`,
    ...over,
  }).toString();

describe('Slack over HTTP', () => {
  it('is served whole: commands, clicks, forms and messages', async () => {
    const channel = await story.declares('ana', 'critical site down');
    await story.person('ben').clicks(story.finds('ben', channel, 'Take lead'), 'Take lead');
    await story.person('ben').types('rolled back', { in: channel });
    await story.settled();
    await story.person('ben').types('/incident resolve', { in: channel });
    await story.settled();
    await story.person('ben').fills({ 'What fixed it': 'rolled back' });
    expect(await story.person('ben').submits()).toEqual({});
    await story.settled();

    expect(story.finds('ana', channel, 'resolved').shown).toContain(`<@${story.person('ben').id}>`);
    expect(await recorded('rolled back')).toBe(1);
    expect(story.slack.refusals).toEqual([]);
  });

  it('is recorded once though it lost the answer and sent again', async () => {
    const channel = await story.declares('ana', 'minor lost answer');
    const tries: unknown[] = [];
    http.intercept((request, response) => {
      tries.push(request.headers['x-slack-retry-num']);
      if (tries.length > 2) return false;
      // Taken in whole, but nobody hears the answer.
      response.end = () => {
        response.destroy();
        return response;
      };
      return false;
    });
    await story.person('ana').types('said once', { in: channel });
    await story.settled();
    // The third try comes a minute after Slack has noticed that the second failed, which is its own affair.
    await eventually(
      async () => {
        await story.passes(60_000);
        return tries.length > 2;
      },
      5_000,
      'a third try',
    );
    await story.settled();

    expect(tries).toEqual([undefined, '1', '2']);
    expect(await recorded('said once')).toBe(1);
  });

  it('is told of a failure while its message cannot be written, and may send it again', async () => {
    const channel = await story.declares('ana', 'minor unwritten');
    const event = {
      type: 'message',
      channel_type: 'channel',
      channel,
      user: story.person('ana').id,
      text: 'not yet',
      ts: '1772416800.000100',
    };
    const body = JSON.stringify({ type: 'event_callback', team_id: story.slack.teamId, event_id: 'EvUnwritten', event });

    const mend = await unwritable(story.database.db, 'not yet');
    expect(await http.posts(body, http.signed(body))).toEqual({ status: 500, text: '' });
    await mend();
    expect(await http.posts(body, http.signed(body))).toEqual({ status: 200, text: '' });
    expect(await recorded('not yet')).toBe(1);
  });

  it('is asked for what it dropped, once it says that it dropped something', async () => {
    const channel = await story.declares('ana', 'minor flood');
    http.intercept((_, response) => {
      response.writeHead(500, { 'x-slack-no-retry': '1' }).end();
      return true;
    });
    await story.person('ana').types('lost in the flood', { in: channel });
    await story.settled();
    http.intercept(undefined);
    expect(await recorded('lost in the flood')).toBe(0);

    const notice = {
      type: 'app_rate_limited',
      team_id: story.slack.teamId,
      minute_rate_limited: nowSeconds(),
      api_app_id: story.slack.appId,
    };
    const body = JSON.stringify(notice);
    expect(await http.posts(body, http.signed(body))).toEqual({ status: 200, text: '' });
    await story.settled();
    expect(await recorded('lost in the flood')).toBe(1);
  });
});

describe('whoever is not Slack', () => {
  it.each<[string, (body: string) => Headers]>([
    ['without a signature', () => ({ 'content-type': form })],
    ['with half a signature', (body) => ({ ...http.signed(body, { type: form }), 'x-slack-signature': 'v0=' })],
    ['of a version that nobody knows', (body) => ({ ...http.signed(body, { type: form }), 'x-slack-signature': 'v9=00' })],
    ['with a forged signature', (body) => http.signed(body, { type: form, secret: 'f'.repeat(32) })],
    ['with the signature of another body', () => http.signed(command(), { type: form })],
    ['with an old signature', (body) => http.signed(body, { type: form, atSeconds: nowSeconds() - 360 })],
    ['with one made for later', (body) => http.signed(body, { type: form, atSeconds: nowSeconds() + 360 })],
    ['with a time that is none', (body) => ({ ...http.signed(body, { type: form }), 'x-slack-request-timestamp': 'tomorrow' })],
  ])('gets 401 and no word %s, and nothing is done', async (_, headersOf) => {
    await story.settled();
    const before = await footprint(story);
    const body = command();
    expect(await http.posts(body, headersOf(body))).toEqual({ status: 401, text: '' });
    await story.settled();
    expect(await footprint(story)).toBe(before);
  });

  it('gets nothing by sending again what Slack sent', async () => {
    const channel = await story.declares('ana', 'minor wiretap');
    const heard = await overheard(async () => {
      await story.person('ana').types('/incident status', { in: channel });
      await story.person('ana').types('/incident task look at the logs', { in: channel });
      await story.person('ana').types('/incident nonsense', { in: channel });
      await story.person('ana').types('overheard words', { in: channel });
      await story.settled();
      await story.person('ben').clicks(story.finds('ben', channel, 'look at the logs'), 'Done');
      await story.settled();
    });
    expect(heard.length).toBeGreaterThanOrEqual(5);

    const before = await footprint(story);
    for (const { body, headers } of heard) {
      const isEvent = headers['content-type'] === 'application/json';
      expect(await http.posts(body, headers)).toEqual({ status: isEvent ? 200 : 401, text: '' });
    }
    await story.settled();
    expect(await footprint(story)).toBe(before);
  });

  it('cannot end the process by a request that nobody expects', async () => {
    const statuses = await Promise.all([
      ...['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'].map((method) => fetch(http.address(), { method })),
      fetch(http.address('/slack/events/more'), { method: 'POST' }),
      fetch(http.address('/slack/events?x=1'), { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }),
      fetch(http.address(), { method: 'POST', body: 'x'.repeat(5_000_000) }),
    ]).then((answers) => answers.map(({ status }) => status));
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404, 401, 413]);
    expect((await fetch(http.address('/healthz'))).status).toBe(200);
  });

  it('learns nothing from a check of the certificate, whatever else is in it', async () => {
    const before = await footprint(story);
    expect(await http.posts(`ssl_check=1&${command()}`, { 'content-type': form })).toEqual({ status: 200, text: '' });
    expect(await footprint(story)).toBe(before);
  });
});

describe('another workspace', () => {
  const foreign = { id: 'T0FOREIGN', domain: 'elsewhere' };
  const interaction = (payload: object): [string, string] => [form, new URLSearchParams({ payload: JSON.stringify(payload) }).toString()];
  const by = { user: { id: 'UANA', team_id: foreign.id }, trigger_id: '1.2.3', response_url: 'http://127.0.0.1:9/nowhere' };
  const actions = [{ type: 'button', block_id: 'b', action_id: 'ask:take-role', value: '{"role":"lead","i":1}', action_ts: '1.2' }];
  const click = (over: () => object) => (channel: string) =>
    interaction({ ...by, type: 'block_actions', channel: { id: channel }, actions, ...over() });
  const message = { type: 'message', channel_type: 'channel', text: 'foreign words', user: 'UANA', ts: '1772416800.000100' };

  it.each<[string, (channel: string) => [type: string, body: string]]>([
    ['a command', (channel) => [form, command({ team_id: foreign.id, channel_id: channel, text: 'task foreign words' })]],
    [
      'a message',
      (channel) => [
        'application/json',
        JSON.stringify({ type: 'event_callback', team_id: foreign.id, event_id: 'EvForeign', event: { ...message, channel } }),
      ],
    ],
    ['a click', click(() => ({ team: foreign }))],
    ['a click of no workspace at all', click(() => ({ team: null }))],
    ['a click that does not say whose its maker is', click(() => ({ team: foreign, user: { id: story.person('ana').id } }))],
    [
      'a click of one of theirs in a channel that is shared',
      click(() => ({ team: { id: story.slack.teamId }, user: { id: 'USTRANGER', team_id: foreign.id } })),
    ],
    [
      'a form',
      () =>
        interaction({
          ...by,
          type: 'view_submission',
          team: foreign,
          view: { id: 'V1', hash: '1.a', callback_id: 'note', private_metadata: '{"incident":1}', blocks: [], state: { values: {} } },
        }),
    ],
    ['a shortcut', () => interaction({ ...by, type: 'shortcut', callback_id: 'declare-incident', team: foreign })],
  ])('has no effect by %s, and is told nothing', async (_, sent) => {
    const channel = await story.declares('ana', `minor foreign ${story.clock.now()}`);
    story.clock.advance(1_000);
    const [type, body] = sent(channel);
    // That its signature was seen is kept.
    const before = await footprint(story, 'seen_asks');
    expect(await http.posts(body, http.signed(body, { type }))).toEqual({ status: 200, text: '' });
    await story.settled();
    expect(await footprint(story, 'seen_asks')).toBe(before);
  });
});
