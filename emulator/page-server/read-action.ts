import { z } from 'zod';
import { Order } from '../control.ts';
import type { Action, ClientFrame } from './protocol.ts';

const ts = z.string().regex(/^\d{1,12}\.\d{6}$/);
const id = z.string().min(1).max(255);
const text = z.string().max(50_000);
const inputValue = z.looseObject({ type: z.string() });
const inputs = z.record(z.string(), z.record(z.string(), inputValue));

const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), channel: id, ts, ephemeral: z.boolean() }),
  z.object({ kind: z.literal('view'), view: id }),
]);

const action = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('history'),
    channel: id,
    before: ts.exactOptional(),
    after: ts.exactOptional(),
    around: ts.exactOptional(),
    limit: z.int().min(1).max(500),
  }),
  z.object({ do: z.literal('replies'), channel: id, ts }),
  z.object({ do: z.literal('messages'), channel: id, ts: z.array(ts).max(200) }),
  z.object({
    do: z.literal('send'),
    channel: id,
    text,
    thread: ts.exactOptional(),
    broadcast: z.boolean().exactOptional(),
    files: z.array(id).max(10).exactOptional(),
  }),
  z.object({ do: z.literal('edit'), channel: id, ts, text }),
  z.object({ do: z.literal('delete'), channel: id, ts }),
  z.object({ do: z.literal('react'), channel: id, ts, name: id, on: z.boolean() }),
  z.object({ do: z.literal('pin'), channel: id, ts, on: z.boolean() }),
  z.object({ do: z.literal('read'), channel: id, ts }),
  z.object({ do: z.literal('open_dm'), person: id }),
  z.object({ do: z.literal('create_channel'), name: text, isPrivate: z.boolean() }),
  z.object({ do: z.literal('join'), channel: id }),
  z.object({ do: z.literal('leave'), channel: id }),
  z.object({ do: z.literal('invite'), channel: id, person: id }),
  z.object({ do: z.literal('archive'), channel: id }),
  z.object({ do: z.literal('topic'), channel: id, text }),
  z.object({ do: z.literal('block_action'), source, block: id, action: id, value: inputValue, inputs }),
  z.object({ do: z.literal('suggest'), source, block: id, action: id, typed: text }),
  z.object({ do: z.literal('submit'), view: id, inputs }),
  z.object({ do: z.literal('close'), view: id, all: z.boolean(), inputs }),
  z.object({ do: z.literal('shortcut'), app: id, callback: id }),
  z.object({ do: z.literal('message_shortcut'), app: id, callback: id, channel: id, ts }),
  z.object({ do: z.literal('open_home'), app: id }),
  z.object({ do: z.literal('start_activity'), activity: id, chosen: z.record(id, id), channel: id.exactOptional() }),
  z.object({ do: z.literal('steer_activity'), activity: id, to: z.enum(['pause', 'resume', 'stop']) }),
  z.object({ do: z.literal('control'), order: Order }),
]);

const frame = z.object({ id: z.int(), action });

/** What a browser sent, or undefined when it is not a frame of the page's protocol. */
export function readFrame(data: string): ClientFrame | undefined {
  const parsed = frame.safeParse(parseJson(data));
  return parsed.success ? (parsed.data satisfies { action: Action }) : undefined;
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
