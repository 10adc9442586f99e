import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { manualClock, type ManualClock } from '../../clock.ts';
import { type HttpMode, openHttpMode } from '../../delivery/http-mode.ts';
import { type Got, type Served, serve, serveBolt, SIGNING_SECRET } from './http-app.ts';

const ONCE = { attempt: 0, reason: '' };
const Body = z.looseObject({ type: z.string(), challenge: z.string().optional() });
const parse = (body: string) => Body.parse(JSON.parse(body));

let clock: ManualClock;
let open: Served[];
beforeEach(() => {
  clock = manualClock(Date.UTC(2026, 0, 5, 9));
  open = [];
});
afterEach(() => open.forEach((server) => server.close()));

const modeFor = (
  { url }: { url: string },
  options: { signingSecret?: string; wallNow?: () => number; eventsPerHour?: number } = {},
): HttpMode =>
  openHttpMode({
    clock,
    teamId: 'T1',
    appId: 'A1',
    requestUrl: url,
    signingSecret: SIGNING_SECRET,
    verificationToken: 'verify',
    ...options,
  });

async function server(handle: (got: Got) => void): Promise<Served> {
  const served = await serve(handle);
  open.push(served);
  return served;
}

/** Answers the challenge by itself. */
const verified = (handle: (got: Got) => void) =>
  server((got) => (got.body.includes('url_verification') ? got.response.end(parse(got.body).challenge) : handle(got)));

describe('a real Bolt app', () => {
  const heard: { user: string; retryNum: number | undefined }[] = [];
  let bolt: Served;
  const event = { type: 'event_callback', team_id: 'T1', event: { type: 'app_home_opened', user: 'U2', channel: 'D1', tab: 'home' } };
  beforeEach(async () => {
    heard.length = 0;
    bolt = await serveBolt((got) => heard.push(got));
    open.push(bolt);
  });

  it('passes the URL check and gets events, with the retry count of a second try', async () => {
    const mode = modeFor(bolt);
    expect(await mode.send('events_api', event, ONCE)).toEqual({ outcome: 'acked' });
    await mode.send('events_api', event, { attempt: 2, reason: 'http_timeout' });
    expect(heard).toEqual([
      { user: 'U2', retryNum: undefined },
      { user: 'U2', retryNum: 2 },
    ]);
  });

  it('answers commands and forms in each way it may', async () => {
    const mode = modeFor(bolt);
    const command = (name: string) => mode.send('slash_commands', { command: name, text: 'a & b', team_id: 'T1' }, ONCE);
    expect(await command('/json')).toEqual({ outcome: 'acked', body: { text: 'got a & b', response_type: 'in_channel' } });
    expect(await command('/text')).toEqual({ outcome: 'acked', body: { text: 'plain' } });
    expect(await command('/empty')).toEqual({ outcome: 'acked' });
    const submission = { type: 'view_submission', team: { id: 'T1' }, user: { id: 'U2' }, view: { callback_id: 'form' } };
    expect(await mode.send('interactive', submission, ONCE)).toEqual({ outcome: 'acked', body: { response_action: 'clear' } });
  });

  it('refuses a forged or an old signature', async () => {
    expect(await modeFor(bolt, { signingSecret: 'guessed' }).verifyRequestUrl()).toBe(false);
    const sixMinutesAgo = () => Date.now() - 360_000;
    expect(await modeFor(bolt, { wallNow: sixMinutesAgo }).send('slash_commands', { command: '/text' }, ONCE)).toMatchObject({
      outcome: 'failed',
      reason: 'http_error',
    });
    expect(await modeFor(bolt).verifyRequestUrl()).toBe(true);
  });
});

describe('a request', () => {
  it('has its exact content type, a v0 signature over the raw body, and says when it is a retry', async () => {
    const got: Got[] = [];
    const mode = modeFor(await verified((one) => one.response.end(String(got.push(one)))), { wallNow: () => 1_700_000_000_999 });
    await mode.send('events_api', { type: 'event_callback' }, { attempt: 1, reason: 'connection_failed' });
    await mode.send('slash_commands', { command: '/x', text: 'a b' }, ONCE);
    await mode.send('interactive', { type: 'block_actions' }, ONCE);

    expect(got.map(({ request }) => request.headers['content-type'])).toEqual([
      'application/json',
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded',
    ]);
    expect(got.map(({ body }) => body)).toEqual([
      '{"type":"event_callback"}',
      'command=%2Fx&text=a+b',
      `payload=${encodeURIComponent('{"type":"block_actions"}')}`,
    ]);
    expect(got[0]?.request.headers).toMatchObject({ 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'connection_failed' });
    expect(got[1]?.request.headers).not.toHaveProperty('x-slack-retry-num');
    for (const { request, body } of got) {
      const digest = createHmac('sha256', SIGNING_SECRET).update(`v0:1700000000:${body}`).digest('hex');
      expect(request.headers).toMatchObject({ 'x-slack-request-timestamp': '1700000000', 'x-slack-signature': `v0=${digest}` });
    }
  });
});

describe('the request URL', () => {
  it.each([
    ['text', 'text/plain', (challenge: string) => challenge],
    ['a form', 'application/x-www-form-urlencoded', (challenge: string) => `challenge=${challenge}`],
    ['JSON', 'application/json', (challenge: string) => JSON.stringify({ challenge })],
  ])('may answer its challenge as %s', async (_, type, answer) => {
    const url = await server(({ response, body }) => {
      response.setHeader('content-type', type);
      response.end(answer(parse(body).challenge ?? ''));
    });
    expect(await modeFor(url).verifyRequestUrl()).toBe(true);
  });

  it('gets no event before it has answered', async () => {
    const types: string[] = [];
    let knowsAnswer = false;
    const url = await server(({ response, body }) => {
      const { type, challenge } = parse(body);
      types.push(type);
      response.end(knowsAnswer ? challenge : 'wrong');
    });
    const mode = modeFor(url);
    expect(await mode.send('events_api', { type: 'event_callback' }, ONCE)).toMatchObject({ outcome: 'failed' });
    knowsAnswer = true;
    expect(await mode.send('events_api', { type: 'event_callback' }, ONCE)).toMatchObject({ outcome: 'acked' });
    expect(types).toEqual(['url_verification', 'url_verification', 'event_callback']);
  });
});

describe('a failure', () => {
  it('is a timeout after three seconds', async () => {
    const arrived = Promise.withResolvers<void>();
    const mode = modeFor(await verified(() => arrived.resolve()));
    const sent = mode.send('events_api', { type: 'event_callback' }, ONCE);
    await arrived.promise;
    clock.advance(3000);
    expect(await sent).toEqual({ outcome: 'timeout', reason: 'http_timeout' });
  });

  it('is an HTTP error outside 2xx, and may forbid retries', async () => {
    let noRetry = false;
    const mode = modeFor(
      await verified(({ response }) => {
        if (noRetry) response.setHeader('x-slack-no-retry', '1');
        response.writeHead(500).end();
      }),
    );
    expect(await mode.send('events_api', { type: 'event_callback' }, ONCE)).toEqual({
      outcome: 'failed',
      reason: 'http_error',
      noRetry: false,
    });
    noRetry = true;
    expect(await mode.send('events_api', { type: 'event_callback' }, ONCE)).toMatchObject({ outcome: 'failed', noRetry: true });
  });

  it('is a failed connection when nobody listens', async () => {
    const gone = await serve(() => {});
    gone.close();
    expect(await modeFor(gone).send('slash_commands', {}, ONCE)).toEqual({ outcome: 'failed', reason: 'connection_failed' });
  });

  it('is the third redirect; two are followed', async () => {
    let redirects = 2;
    const mode = modeFor(
      await server(({ request, response }) => {
        const hop = Number(new URL(request.url ?? '/', 'http://x').searchParams.get('hop'));
        if (hop < redirects) response.writeHead(307, { location: `?hop=${hop + 1}` }).end();
        else response.end('there');
      }),
    );
    expect(await mode.send('slash_commands', {}, ONCE)).toEqual({ outcome: 'acked', body: { text: 'there' } });
    redirects = 3;
    expect(await mode.send('slash_commands', {}, ONCE)).toEqual({ outcome: 'failed', reason: 'too_many_redirects' });
  });
});

describe('subscriptions', () => {
  it('are switched off when over 95 % of an hour of a thousand fail, until enabled by hand', async () => {
    let fails = true;
    const mode = modeFor(await verified(({ response }) => response.writeHead(fails ? 500 : 200).end()));
    const send = () => mode.send('events_api', { type: 'event_callback' }, ONCE);
    for (let count = 0; count < 999; count += 1) await send();
    expect(mode.isDisabled).toBe(false);
    await send();
    expect(mode.isDisabled).toBe(true);
    fails = false;
    expect(await send()).toMatchObject({ outcome: 'failed', noRetry: true });
    mode.enable();
    expect(await send()).toMatchObject({ outcome: 'acked' });
  });
});

describe('events beyond the hourly limit', () => {
  it('are dropped, and the app is told once a minute, until the hour has passed', async () => {
    const types: string[] = [];
    const bodies: unknown[] = [];
    const served = await verified(({ response, body }) => {
      types.push(parse(body).type);
      bodies.push(JSON.parse(body));
      response.end();
    });
    const mode = modeFor(served, { eventsPerHour: 2 });
    const send = () => mode.send('events_api', { type: 'event_callback' }, ONCE);
    expect([await send(), await send()]).toEqual([{ outcome: 'acked' }, { outcome: 'acked' }]);
    const dropped = { outcome: 'failed', noRetry: true };
    expect([await send(), await send()]).toEqual([dropped, dropped]);
    expect(types).toEqual(['event_callback', 'event_callback', 'app_rate_limited']);
    const minute = clock.now() / 1000;
    expect(bodies.at(-1)).toEqual({
      token: 'verify',
      type: 'app_rate_limited',
      team_id: 'T1',
      minute_rate_limited: minute,
      api_app_id: 'A1',
    });
    clock.advance(60_000);
    await send();
    await send();
    expect(types.filter((type) => type === 'app_rate_limited')).toHaveLength(2);
    clock.advance(59 * 60_000);
    expect(await send()).toEqual({ outcome: 'acked' });
  });
});
