import type { SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { safeJson } from './read/interaction.ts';

type Client = SocketModeReceiver['client'];

const eventless = z.looseObject({
  type: z.literal('events_api'),
  payload: z.looseObject({ type: z.string(), event: z.undefined().optional() }),
});
const recycling = z.looseObject({ type: z.literal('disconnect'), reason: z.enum(['warning', 'refresh_requested']) });
const listener = z.custom<(data: unknown, isBinary: boolean) => Promise<void>>((given) => typeof given === 'function');

/**
 * The SDK throws where nobody can catch it when an envelope holds no event, as one with `app_rate_limited` does, and the process would die of it.
 * Such an envelope is given an event, named like the whole.
 */
export function withoutCrashes(client: Client, log: Log): void {
  const [given] = client.listeners('ws_message');
  const read = listener.parse(given);
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    read(isBinary ? data : withEvent(data), isBinary).catch((error: unknown) =>
      log.error({ err: error }, 'the Slack SDK could not read a frame'),
    );
  });
}

function withEvent(data: unknown): unknown {
  if (typeof data !== 'string' || data.includes('"event":')) return data;
  const { data: frame } = eventless.safeParse(safeJson(data));
  return frame ? JSON.stringify({ ...frame, payload: { ...frame.payload, event: { type: frame.payload.type } } }) : data;
}

// One that Slack sends away as soon as it stands is not opened again in a circle.
const returnsMax = 3;
const calmMs = 60_000;
// Envelopes, two thousand a second of them, are longer.
const frameMax = 500;

/**
 * A socket that Slack recycles is opened again at once. The SDK would stay away for this count, one higher, times the ping timeout (it does not
 * from 3.2.0 on), and Slack may recycle all of them together: they were opened together.
 */
export function withoutPause(client: Client): void {
  let stoodAt = 0;
  let returns = 0;
  client.on('connected', () => {
    stoodAt = performance.now();
  });
  client.on('ws_message', (data: unknown) => {
    if (typeof data !== 'string' || data.length > frameMax || !recycling.safeParse(safeJson(data)).success) return;
    if (performance.now() - stoodAt > calmMs) returns = 0;
    if (returns === returnsMax) return;
    returns += 1;
    Object.assign(client, { numOfConsecutiveReconnectionFailures: -1 });
  });
}

/**
 * A socket is opened again for as long as it takes: the SDK gives up when Slack refuses the token, and the process would die of that too.
 * `mustStand`: the first time it has to, or there is nothing to start.
 */
export function neverGivenUp(client: Client, { log, mustStand }: { log: Log; mustStand: boolean }): void {
  const start = client.start.bind(client);
  let stood = !mustStand;
  client.start = async () => {
    try {
      const answer = await start();
      stood = true;
      return answer;
    } catch (error) {
      if (!stood) throw error;
      log.error({ err: error }, 'Slack does not let a socket open again; tried again and again');
      client.emit('close');
      return { ok: false };
    }
  };
}
