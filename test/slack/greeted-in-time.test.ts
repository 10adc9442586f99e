import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SocketModeClient } from '@slack/socket-mode';
import { greetedInTime } from '../../src/slack/socket-client/greeted-in-time.ts';
import { neverGivenUp } from '../../src/slack/socket-client/never-given-up.ts';
import { sdkLog } from '../../src/slack/sdk-log.ts';
import { collectingLog } from '../support/collecting-log.ts';
import { eventually } from '../support/eventually.ts';

const { log, lines } = collectingLog();
const unanswered: Socket[] = [];
let address = '';
/** Opens sockets for whoever asks, and never says a word on them. */
const slack = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, url: `ws://${address}/link` }));
}).on('upgrade', (_, socket: Socket) => unanswered.push(socket));

beforeAll(async () => {
  await once(slack.listen(0, '127.0.0.1'), 'listening');
  const at = slack.address();
  address = `127.0.0.1:${typeof at === 'object' ? at?.port : ''}`;
});
afterAll(async () => {
  for (const socket of unanswered) socket.destroy();
  slack.closeAllConnections();
  await new Promise((closed) => slack.close(closed));
});

describe('a socket that Slack does not greet', () => {
  it('is given up and opened again, for as long as it takes', async () => {
    const client = new SocketModeClient({
      appToken: 'xapp-1',
      logger: sdkLog(log, { isHushed: true }),
      clientPingTimeout: 10,
      clientOptions: { slackApiUrl: `http://${address}/api/` },
    });
    neverGivenUp(client, { log, mustStand: false });
    greetedInTime(client, { log, withinMs: 100 });
    const started = client.start();
    await eventually(() => unanswered.length >= 3, 10_000);
    expect(unanswered.slice(0, 2).map((socket) => socket.destroyed || socket.readableEnded)).toEqual([true, true]);

    await client.disconnect();
    // Its timer for the goodbye would outlive the test.
    client.websocket?.disconnect();
    await started;
    expect(lines().filter((line) => line.includes('did not greet')).length).toBeGreaterThanOrEqual(2);
  });
});
