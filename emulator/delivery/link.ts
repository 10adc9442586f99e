import type { WebSocket } from 'ws';
import type { Clock } from '../clock.ts';
import { type Ack, acked } from './ack.ts';
import { type DisconnectReason, type Envelope, parseAck } from './frames.ts';

const DROP_AFTER_WARNING_MS = 10_000;

/** One open Socket Mode connection, seen from Slack's side. */
export interface Link {
  say(frame: object): void;
  /** Sends an envelope; settles with the app's answer, `timeout` at the deadline, or `failed` when the socket closes first. */
  ask(envelope: Envelope, deadlineMs: number): Promise<Ack>;
  /** Sends a disconnect frame; the socket itself goes ten seconds later, or at once when the link was switched off. */
  disconnect(reason: DisconnectReason): void;
  /** Becomes a half-open socket: nothing is read, sent or answered any more, and nobody is told. */
  silence(): void;
  /** Drops the TCP connection without a word. */
  cut(): void;
}

export interface LinkOptions {
  socket: WebSocket;
  clock: Clock;
  host: string;
  pingEveryMs: number;
  pongWithinMs: number;
  onSettled(envelopeId: string, outcome: Ack['outcome']): void;
  onStrayAck(envelopeId: string): void;
  onClose(): void;
}

export const openLink = (options: LinkOptions): Link => {
  const { socket, clock } = options;
  const pending = new Map<string, (ack: Ack) => void>();
  let silent = false;
  let cancelDrop = () => {};

  const say = (frame: object) => {
    if (!silent && socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
  };

  const stopPinging = keepAlive(options, () => silent);
  socket.on('ping', (data) => {
    if (!silent) socket.pong(data);
  });
  socket.on('message', (data, isBinary) => {
    if (isBinary || !Buffer.isBuffer(data)) return;
    const ack = parseAck(data.toString());
    if (!ack) return;
    const settle = pending.get(ack.envelopeId);
    if (settle) settle(acked(ack.payload));
    else options.onStrayAck(ack.envelopeId);
  });
  // A reset connection is also reported as an error first; 'close' follows it and says all there is to say.
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    stopPinging();
    cancelDrop();
    for (const settle of pending.values()) settle({ outcome: 'failed' });
    options.onClose();
  });

  return {
    say,
    ask: (envelope, deadlineMs) =>
      new Promise((resolve) => {
        const settle = (ack: Ack) => {
          pending.delete(envelope.envelope_id);
          cancelDeadline();
          options.onSettled(envelope.envelope_id, ack.outcome);
          resolve(ack);
        };
        const cancelDeadline = clock.after(deadlineMs, () => settle({ outcome: 'timeout' }));
        pending.set(envelope.envelope_id, settle);
        say(envelope);
      }),
    disconnect(reason) {
      say({ type: 'disconnect', reason, debug_info: { host: options.host } });
      if (reason === 'warning' || reason === 'refresh_requested') cancelDrop = clock.after(DROP_AFTER_WARNING_MS, () => socket.close());
      else socket.close();
    },
    silence() {
      silent = true;
      socket.pause();
    },
    cut: () => socket.terminate(),
  };
};

/** Pings are about the wire, so they run on the wall clock whatever the workspace's clock says. */
const keepAlive = ({ socket, pingEveryMs, pongWithinMs }: LinkOptions, isSilent: () => boolean) => {
  let lastPongAt = Date.now();
  socket.on('pong', () => {
    lastPongAt = Date.now();
  });
  const timer = setInterval(() => {
    if (Date.now() - lastPongAt > pongWithinMs) socket.terminate();
    else if (!isSilent()) socket.ping();
  }, pingEveryMs);
  timer.unref();
  return () => clearInterval(timer);
};
