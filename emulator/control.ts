import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { parseJson } from './api/read-body.ts';
import type { Trouble } from './trouble.ts';

const Fault = z.strictObject({
  method: z.string().exactOptional(),
  times: z.int().min(1).exactOptional(),
  latencyMs: z.int().min(0).exactOptional(),
  status429: z.strictObject({ retryAfter: z.int().min(0) }).exactOptional(),
  status500: z.boolean().exactOptional(),
  loseReply: z.boolean().exactOptional(),
  halfReply: z.boolean().exactOptional(),
  cut: z.boolean().exactOptional(),
  error: z.string().exactOptional(),
});

const EventFaults = z.strictObject({
  duplicate: z.boolean().exactOptional(),
  reorder: z.boolean().exactOptional(),
  lateMs: z.int().min(0).exactOptional(),
  times: z.int().min(1).exactOptional(),
});

export const Order = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('fault'), fault: Fault }),
  z.strictObject({ do: z.literal('events'), faults: EventFaults }),
  z.strictObject({ do: z.literal('clear') }),
  z.strictObject({ do: z.literal('limits'), on: z.boolean() }),
  z.strictObject({ do: z.literal('cut') }),
  z.strictObject({ do: z.literal('silence') }),
  z.strictObject({ do: z.literal('disconnect'), reason: z.enum(['warning', 'refresh_requested', 'link_disabled', 'too_many_websockets']) }),
  z.strictObject({ do: z.literal('speed'), speed: z.number().positive() }),
  z.strictObject({ do: z.literal('skip'), ms: z.int().min(1) }),
]);
export type Order = z.infer<typeof Order>;

/** `POST /control` with one order as JSON: the way to make trouble for those outside this process. */
export async function serveControl(trouble: Trouble, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A page of another site can send neither this content type nor this method unasked.
  const isOrder = request.method === 'POST' && request.headers['content-type']?.startsWith('application/json') === true;
  if (!isOrder) return reply(response, 400, { ok: false, error: 'Send POST with application/json' });
  const order = Order.safeParse(parseJson(await text(request)));
  if (!order.success) return reply(response, 400, { ok: false, error: z.prettifyError(order.error) });
  obey(trouble, order.data);
  reply(response, 200, { ok: true });
}

export function obey(trouble: Trouble, order: Order): void {
  switch (order.do) {
    case 'fault':
      trouble.set(order.fault);
      return;
    case 'events':
      return trouble.events.set(order.faults);
    case 'clear':
      return trouble.clear();
    case 'limits':
      return order.on ? trouble.limits.on() : trouble.limits.off();
    case 'cut':
      return trouble.cut();
    case 'silence':
      return trouble.silence();
    case 'disconnect':
      return trouble.disconnect(order.reason);
    case 'speed':
      return trouble.setSpeed?.(order.speed);
    case 'skip':
      return trouble.skip?.(order.ms);
    default:
      return order satisfies never;
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
