import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Clock } from '../clock.ts';
import type { Bounds } from '../workspace/bounds.ts';
import { ackDeadlineMs, type Transport } from './ack.ts';
import { type DisconnectReason, envelopeOf, helloFrame } from './frames.ts';
import { type Link, openLink } from './link.ts';
import { openStrayAcks, type StrayAck } from './stray-acks.ts';
import { openTickets } from './tickets.ts';

const SOCKETS_MAX = 10;
const LIFE_SECONDS = 3600;
/** `&debug_reconnects=true` on a link's URL makes Slack recycle it this soon. */
const DEBUG_LIFE_MS = 360_000;
const HOST = 'applink-emulator';

export interface SocketModeOptions {
  clock: Clock;
  bounds: Pick<Bounds, 'strayAcks' | 'tickets'>;
  appId: string;
  /** Chooses the socket of each envelope; a number in [0, 1). */
  random?: () => number;
  pingEveryMs?: number;
  pongWithinMs?: number;
}

/** Slack's side of Socket Mode: up to ten sockets an app, each envelope to one of them, chosen at random. */
export interface SocketMode extends Transport {
  /** A fresh one-use address, as apps.connections.open answers it; `origin` is like `ws://localhost:4000`. */
  readonly connectionUrl: (origin: string) => string;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly openSockets: number;
  /** All sockets ever opened. */
  readonly opened: number;
  readonly strayAcks: readonly StrayAck[];
  /** Sends every socket a disconnect frame. */
  readonly disconnect: (reason: DisconnectReason) => void;
  /** Makes every open socket half-open: nothing more comes or goes, and nobody is told. */
  readonly silence: () => void;
  /** Drops every connection without a word. */
  readonly cut: () => void;
  readonly close: () => void;
}

export const openSocketMode = (options: SocketModeOptions): SocketMode => {
  const { clock, bounds, appId, random = Math.random, pingEveryMs = 5000, pongWithinMs = 20_000 } = options;
  const server = new WebSocketServer({ noServer: true, autoPong: false });
  const tickets = openTickets(clock, bounds.tickets);
  const strays = openStrayAcks(clock, bounds.strayAcks);
  const links = new Set<Link>();
  let opened = 0;

  const accept = (socket: WebSocket, recycle: boolean) => {
    const onClose = () => {
      links.delete(link);
      cancelRecycling();
    };
    const link = openLink({
      socket,
      clock,
      host: HOST,
      pingEveryMs,
      pongWithinMs,
      onSettled: strays.settled,
      onStrayAck: strays.record,
      onClose,
    });
    const cancelRecycling = recycle ? clock.after(DEBUG_LIFE_MS, () => link.disconnect('refresh_requested')) : () => {};
    if (links.size >= SOCKETS_MAX) return link.disconnect('too_many_websockets');
    links.add(link);
    opened += 1;
    link.say(
      helloFrame({
        appId,
        host: HOST,
        connections: links.size,
        startedAt: clock.now(),
        lifeSeconds: recycle ? DEBUG_LIFE_MS / 1000 : LIFE_SECONDS,
      }),
    );
  };

  return {
    connectionUrl: (origin) => `${origin}/link/?ticket=${tickets.issue()}&app_id=${appId}`,
    upgrade(request, socket, head) {
      const query = new URL(request.url ?? '/', 'ws://localhost').searchParams;
      if (!tickets.redeem(query.get('ticket') ?? '')) {
        refuse(socket);
        return;
      }
      server.handleUpgrade(request, socket, head, (ws) => accept(ws, query.get('debug_reconnects') === 'true'));
    },
    async send(kind, payload, retry) {
      const link = [...links][Math.floor(random() * links.size)];
      if (!link) return { outcome: 'failed', reason: 'timeout' };
      const ack = await link.ask(envelopeOf(kind, payload, retry), ackDeadlineMs(clock));
      return ack.outcome === 'acked' ? ack : { ...ack, reason: 'timeout' };
    },
    get openSockets() {
      return links.size;
    },
    get opened() {
      return opened;
    },
    get strayAcks() {
      return strays.all;
    },
    disconnect: (reason) => links.forEach((link) => link.disconnect(reason)),
    silence: () => links.forEach((link) => link.silence()),
    cut: () => links.forEach((link) => link.cut()),
    close() {
      for (const link of links) link.cut();
      server.close();
    },
  };
};

const refuse = (socket: Duplex) => socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
