import type { SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import { safeJson } from '../read/safe-json.ts';

type Client = SocketModeReceiver['client'];

const eventless = z.looseObject({
  type: z.literal('events_api'),
  payload: z.looseObject({ type: z.string(), event: z.undefined().optional() }),
});
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
