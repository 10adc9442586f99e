import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

/** What to post: signed message events, as Slack sends them over HTTP. */
export interface Postman {
  readonly url: string;
  readonly secret: string;
  readonly teamId: string;
  readonly userId: string;
  readonly channelId: string;
  readonly clients: number;
  readonly count: number;
  /** Numbers the events, so that no two runs post the same. */
  readonly first: number;
  /** null: as fast as they are acknowledged. */
  readonly perSecond: number | null;
}

export interface Delivered {
  readonly tookMs: number;
  readonly latenciesMs: readonly number[];
  readonly failed: number;
}

const handfulMs = 10;

/** Runs in a thread of its own, so that posting and receiving do not share one event loop. */
async function deliver(postman: Postman): Promise<Delivered> {
  const agent = new Agent({ keepAlive: true, maxSockets: postman.clients });
  const latenciesMs: number[] = [];
  let failed = 0;
  const post = async (number: number): Promise<void> => {
    const startedAt = performance.now();
    if ((await send(postman, agent, number)) !== 200) failed += 1;
    latenciesMs.push(performance.now() - startedAt);
  };

  const startedAt = performance.now();
  await (postman.perSecond === null ? flood(postman, post) : steadily(postman, postman.perSecond, post));
  agent.destroy();
  return { tookMs: performance.now() - startedAt, latenciesMs, failed };
}

async function flood({ clients, count, first }: Postman, post: (number: number) => Promise<void>): Promise<void> {
  let next = 0;
  const oneAfterTheOther = async (): Promise<void> => {
    while (next < count) await post(first + next++);
  };
  await Promise.all(Array.from({ length: clients }, oneAfterTheOther));
}

/** In small handfuls, however long the answers take. */
async function steadily({ count, first }: Postman, perSecond: number, post: (number: number) => Promise<void>): Promise<void> {
  const under: Promise<void>[] = [];
  const startedAt = performance.now();
  while (under.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - startedAt) * perSecond) / 1000));
    while (under.length < due) under.push(post(first + under.length));
    await wait(handfulMs);
  }
  await Promise.all(under);
}

function send({ url, secret, teamId, userId, channelId }: Postman, agent: Agent, number: number): Promise<number | undefined> {
  const nowMs = Date.now();
  const ts = `${Math.floor(nowMs / 1000)}.${String(number).padStart(6, '0')}`;
  const text = `message ${number} of about the same length as those that people type`;
  const body = JSON.stringify({
    type: 'event_callback',
    team_id: teamId,
    api_app_id: 'A1',
    event_id: `Ev${number}`,
    event_time: Math.floor(nowMs / 1000),
    event: { type: 'message', channel: channelId, channel_type: 'channel', user: userId, text, ts, event_ts: ts, team: teamId },
  });
  const seconds = String(Math.floor(nowMs / 1000));
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`;
  const headers = { 'content-type': 'application/json', 'x-slack-request-timestamp': seconds, 'x-slack-signature': signature };
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

// A worker is handed what its parent made of the type above.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
parentPort?.postMessage(await deliver(workerData as Postman));
