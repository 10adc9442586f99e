import type { SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import { safeJson } from '../read/safe-json.ts';

type Client = SocketModeReceiver['client'];

const recycling = z.looseObject({ type: z.literal('disconnect'), reason: z.enum(['warning', 'refresh_requested']) });

// One that Slack sends away as soon as it stands is not opened again in a circle.
const returnsMax = 3;
const calmMs = 60_000;
// Envelopes, two thousand a second of them, are longer.
const frameMax = 500;

/**
 * A socket that Slack recycles is opened again at once. The SDK (until 3.2.0) would stay away for a ping timeout times one more than its count of
 * failures in a row, and Slack may recycle all sockets together: they were opened together.
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
