import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openCaller, type Caller } from './client.ts';

let caller: Caller;
let channel: string;
beforeEach(async () => {
  caller = await openCaller();
  channel = caller.slack.channel('general').id;
});
afterEach(() => caller.slack.close());

const post = (text: string) => caller.client.chat.postMessage({ channel, text });
const texts = () =>
  caller.slack
    .channel('general')
    .messages.filter((message) => message.bot_id !== undefined)
    .map((message) => message.text);
const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'accepted',
    (error: unknown) => error,
  );

describe('rate limits', () => {
  it('are off until switched on', async () => {
    for (let count = 0; count < 25; count += 1) await caller.client.conversations.list({});
    expect(caller.slack.refusals).toEqual([]);
  });

  it('answer 429 with whole seconds, for that method alone, until the time has passed', async () => {
    caller.slack.limits.on();
    for (let count = 0; count < 20; count += 1) await caller.client.conversations.list({});
    expect(await failureOf(caller.client.conversations.list({}))).toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 3 });
    await caller.client.conversations.info({ channel });
    caller.clock.advance(3000);
    expect((await caller.client.conversations.list({})).ok).toBe(true);
  });

  it('count edits by workspace, not by channel: fifty a minute', async () => {
    const { ts = '' } = await post('card');
    caller.slack.limits.on();
    const edit = (text: string) => caller.client.chat.update({ channel, ts, text });
    for (let count = 0; count < 50; count += 1) await edit(`${count}`);
    expect(await failureOf(edit('too much'))).toMatchObject({ retryAfter: 2 });
    await post('still posted');
    expect(texts()).toEqual(['49', 'still posted']);
  });

  it('count posting by channel', async () => {
    caller.slack.limits.on({ postsBurst: 2 });
    await post('1');
    await post('2');
    expect(await failureOf(post('3'))).toMatchObject({ retryAfter: 1 });
    expect(await failureOf(caller.client.chat.postMessage({ channel: '#general', text: '3' }))).toMatchObject({ retryAfter: 1 });
    await caller.client.chat.postMessage({ channel: caller.slack.channel('random').id, text: 'elsewhere' });
    caller.clock.advance(1000);
    await post('3');
    expect(texts()).toEqual(['1', '2', '3']);
  });
});

describe('trouble on purpose', () => {
  it('strikes as often as asked, one method or all', async () => {
    caller.slack.faults.set({ method: 'chat.postMessage', times: 1, status429: { retryAfter: 7 } });
    expect(await failureOf(post('a'))).toMatchObject({ retryAfter: 7 });
    await post('b');
    caller.slack.faults.set({ times: 2, status500: true });
    expect(await failureOf(post('c'))).toMatchObject({ statusCode: 500 });
    expect(await failureOf(caller.client.auth.test())).toMatchObject({ statusCode: 500 });
    expect((await caller.client.auth.test()).ok).toBe(true);
    expect(texts()).toEqual(['b']);
  });

  it('loses the reply after the deed, or cuts the line before it', async () => {
    caller.slack.faults.set({ method: 'chat.postMessage', times: 1, loseReply: true });
    expect(await failureOf(post('done'))).toMatchObject({ code: 'slack_webapi_request_error' });
    caller.slack.faults.set({ method: 'chat.postMessage', times: 1, halfReply: true });
    await expect(post('done too')).rejects.toThrow('terminated');
    caller.slack.faults.set({ method: 'chat.postMessage', times: 1, cut: true });
    expect(await failureOf(post('not done'))).toMatchObject({ code: 'slack_webapi_request_error' });
    expect(texts()).toEqual(['done', 'done too']);
  });

  it('answers late what it was asked first', async () => {
    caller.slack.faults.set({ method: 'chat.postMessage', times: 1, latencyMs: 40 });
    const answered: string[] = [];
    const slow = post('slow').then(() => answered.push('slow'));
    await caller.client.auth.test().then(() => answered.push('quick'));
    await slow;
    expect(answered).toEqual(['quick', 'slow']);
  });

  it('is over once cleared', async () => {
    caller.slack.faults.set({ error: 'internal_error' });
    expect(await failureOf(post('a'))).toMatchObject({ data: { error: 'internal_error' } });
    caller.slack.faults.clear();
    await post('b');
    expect(texts()).toEqual(['b']);
  });
});

it('logs every call with its arguments, without the token', async () => {
  await caller.client.chat.postMessage({ channel, text: 'x' });
  await caller.client.apiCall('auth.test', { token: caller.slack.botToken });
  expect(caller.slack.calls).toMatchObject([
    { method: 'chat.postMessage', args: { channel, text: 'x' }, at: caller.clock.now(), result: { ok: true } },
    { method: 'auth.test', args: {}, result: { ok: true } },
  ]);
  expect(JSON.stringify(caller.slack.calls)).not.toContain(caller.slack.botToken);
});
