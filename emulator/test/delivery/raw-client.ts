import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';

const Frame = z.looseObject({ type: z.string(), envelope_id: z.string().optional(), reason: z.string().optional() });
export type Frame = z.infer<typeof Frame>;

/** A socket that does only what it is told: it acknowledges nothing by itself. */
export interface RawClient {
  socket: WebSocket;
  /** The next frame, in order of arrival. */
  next(): Promise<Frame>;
  ack(envelopeId: string | undefined, payload?: unknown): void;
  closed(): Promise<void>;
}

export function rawClient(url: string, options: { autoPong?: boolean } = {}): RawClient {
  const socket = new WebSocket(url, options);
  const frames: Frame[] = [];
  const readers: ((frame: Frame) => void)[] = [];
  socket.on('message', (data: Buffer) => {
    const frame = Frame.parse(JSON.parse(data.toString()));
    const reader = readers.shift();
    if (reader) reader(frame);
    else frames.push(frame);
  });
  return {
    socket,
    next() {
      const frame = frames.shift();
      return frame ? Promise.resolve(frame) : new Promise((resolve) => readers.push(resolve));
    },
    ack: (envelopeId, payload) => socket.send(JSON.stringify({ envelope_id: envelopeId, payload })),
    async closed() {
      if (socket.readyState !== WebSocket.CLOSED) await once(socket, 'close');
    },
  };
}
