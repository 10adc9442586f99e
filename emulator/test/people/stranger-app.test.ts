import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { App } from '@slack/bolt';
import { startSlack, type Slack } from '../../index.ts';
import { failures, strangerApp } from '../stranger-app.ts';
import { strangerManifest } from '../stranger-manifest.ts';
import { until } from '../until.ts';

interface Running {
  readonly slack: Slack;
  readonly app: App;
}

async function overSocket(): Promise<Running> {
  const slack = await startSlack({ manifest: strangerManifest });
  const app = strangerApp({
    token: slack.botToken,
    appToken: slack.appToken,
    socketMode: true,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
  await app.start();
  return { slack, app };
}

async function overHttp(): Promise<Running> {
  const port = await freePort();
  const slack = await startSlack({ manifest: strangerManifest, mode: { requestUrl: `http://localhost:${port}/slack/events` } });
  const app = strangerApp({ token: slack.botToken, signingSecret: slack.signingSecret, clientOptions: { slackApiUrl: slack.apiUrl } });
  await app.start(port);
  return { slack, app };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe.each([
  ['Socket Mode', overSocket],
  ['HTTP', overHttp],
])('a stranger, over %s', (_, start) => {
  let slack: Slack;
  let app: App;
  beforeEach(async () => {
    ({ slack, app } = await start());
  });
  afterEach(async () => {
    await app.stop();
    await until(() => slack.openSockets === 0);
    await slack.close();
    const [failure] = failures.splice(0);
    if (failure !== undefined) throw failure;
  });

  it('answers a command, replaces its message on a click, and whispers to who clicked', async () => {
    const [ana, ben] = [slack.person('ana'), slack.person('ben')];
    expect((await ana.types('/echo hello', { in: '#general' })).ephemeral?.text).toBe('You said: hello');
    await ana.types('/lunch Da Gino', { in: '#general' });
    const asked = await until(() => ben.sees('#general').find((message) => message.text === 'Lunch at Da Gino?'));
    await ben.clicks(asked, 'I am in');
    await until(() => ben.sees('#general').find((message) => message.text === `<@${ben.id}> is in`));
    expect(ben.sees('#general').some((message) => message.ephemeral && message.text === 'See you there')).toBe(true);
    expect(ana.sees('#general').some((message) => message.ephemeral && message.text === 'See you there')).toBe(false);
    expect(slack.refusals).toEqual([]);
  });

  it('hears events, publishes its home and shares a file', async () => {
    const ana = slack.person('ana');
    await ana.types('/lunch Da Gino', { in: '#general' });
    await until(() => slack.channel('general').members.includes(slack.botUserId));
    const { message } = await ana.types('@lunch-bot are you there?', { in: '#general' });
    await until(() => message && ana.seesThread(message).find((reply) => reply.text === `Yes, <@${ana.id}>?`));
    await ana.types('menu please', { in: '#general' });
    const shared = await until(() => ana.sees('#general').find((seen) => seen.files?.[0]?.name === 'menu.txt'));
    expect(shared.text).toBe('Here you are');
    expect(slack.file(shared.files?.[0]?.id ?? '').content.toString()).toBe('Soup\nPie');
    await ana.opensHome();
    await until(() => ana.home()?.blocks.length === 1);
    expect((await ana.messageShortcut(shared, 'Remember this')).trouble).toBeUndefined();
    await until(() => ana.sees('#general').find((seen) => seen.ephemeral && seen.text === 'Remembered: Here you are'));
    expect(slack.refusals).toEqual([]);
  });

  it('opens a form from a button, refuses it under the field, and takes it', async () => {
    const ana = slack.person('ana');
    await ana.types('/lunch Da Gino', { in: '#general' });
    const asked = await until(() => ana.sees('#general').at(-1)?.blocks && ana.sees('#general').at(-1));
    await ana.clicks(asked, 'Order');
    await until(() => ana.form());
    expect((await ana.submits()).errors).toEqual({
      Dish: 'Please complete this required field.',
      Size: 'Please complete this required field.',
    });
    await ana.fills({ Dish: 'soup', Size: 'Large' });
    expect((await ana.submits()).errors).toEqual({ Dish: 'Soup is off today' });
    await ana.fills({ Dish: 'pie' });
    expect(await ana.submits()).toEqual({});
    expect(ana.form()).toBeUndefined();
    await until(() => ana.sees('#general').find((message) => message.text === `<@${ana.id}> takes pie, Large`));
  });

  it('is cut off in the middle of its work when its token is revoked', async () => {
    const echo = async () => (await slack.person('ana').types('/echo hello', { in: '#general' })).ephemeral?.text;
    expect(await echo()).toBe('You said: hello');
    slack.revokeToken();
    expect(await echo()).toContain('dispatch_failed');
    await expect(app.client.chat.postMessage({ channel: '#general', text: 'still here' })).rejects.toMatchObject({
      data: { error: 'token_revoked' },
    });
  });
});
