import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type App, SocketModeReceiver } from '@slack/bolt';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { realClock, startSlack, type Slack } from '../../index.ts';
import { silent } from '../api/client.ts';
import { strangerApp } from '../stranger-app.ts';
import { strangerManifest } from '../stranger-manifest.ts';
import { until } from '../until.ts';

let slack: Slack;
let app: App;
let page: WebSocket;
let lines: string[];

beforeEach(async () => {
  // What is not acknowledged is sent again after a minute of the workspace's time.
  slack = await startSlack({ manifest: strangerManifest, clock: realClock({ speed: 60 }) });
  const clientOptions = { slackApiUrl: slack.apiUrl, rejectRateLimitedCalls: true, retryConfig: { retries: 0 } };
  // The SDK waits this long before it connects again.
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    clientPingTimeout: 500,
    installerOptions: { clientOptions },
    logger: silent,
  });
  app = strangerApp({ token: slack.botToken, receiver, clientOptions, logger: silent });
  app.error(async () => undefined);
  await app.start();
  lines = [];
  page = new WebSocket(`${slack.page.replace('http', 'ws')}page/live?as=ana`);
  page.on('message', (data: Buffer) => {
    const frame: unknown = JSON.parse(data.toString());
    const told = JSON.stringify(frame)
      .match(/"lines":(\[[^\]]*\])/g)
      ?.at(-1);
    if (told !== undefined) lines = JSON.parse(told.slice('"lines":'.length));
  });
  await once(page, 'open');
});
afterEach(async () => {
  page.terminate();
  await app.stop();
  await until(() => slack.openSockets === 0);
  await slack.close();
});

const start = (activity: string, channel: string): void =>
  page.send(JSON.stringify({ id: 1, action: { do: 'start_activity', activity, chosen: {}, channel } }));
const tells = (words: RegExp) => until(() => lines.find((line) => words.test(line)));

it('cuts the sockets, and tells when the app is back and that it heard what was said meanwhile', async () => {
  const { id, members } = slack.channel('general');
  slack.person('ben').invites('#general', slack.botUserId);
  expect(members).not.toContain(slack.botUserId);
  start('cut', id);
  expect(await tells(/back/)).toMatch(/^The app was back after \d+\.\d s\.$/);
  expect(await tells(/acknowledged/)).toMatch(/^\d+ events were acknowledged\. \d events? (was|were) delivered again\.$/);
  const said = slack.channel('general').messages.map(({ text }) => text);
  expect(said.filter((text) => text.includes('written while the sockets were cut'))).toHaveLength(3);
});

it('refuses calls with 429, each of them in sight, and tells when they came through', async () => {
  start('limit', slack.channel('general').id);
  await tells(/refused/);
  await slack.person('ana').types('/lunch Toscana', { in: '#general' });
  expect(await tells(/was refused/)).toBe('conversations.join was refused.');
  expect(slack.refusals.map(({ method }) => method)).toContain('conversations.join');
});

it('has nothing to lose where the app is in no channel', async () => {
  start('cut', slack.channel('random').id);
  expect(await tells(/nothing to lose/)).toBe('The app keeps no channel yet, so there was nothing to lose.');
});
