import type { Ack, Attempt, Kind, Retry } from './ack.ts';
import { openBusy } from './busy.ts';
import { type EventFaults, disturbedRoad } from './event-faults.ts';
import { type EventCallback, eventCallback } from './events/callback.ts';
import { eventsOf } from './events/events-of.ts';
import { mayHear } from './events/may-hear.ts';
import { withoutSecrets } from './events/without-secrets.ts';
import { type HttpMode, openHttpMode } from './http-mode.ts';
import { sendUntilAcked } from './redelivery.ts';
import { openSocketMode, type SocketMode } from './socket-mode.ts';
import { openTally, type Tally } from './tally.ts';
import { openWaits } from './waits.ts';
import type { DeliveryOptions } from './world.ts';

export type { Ack, Kind } from './ack.ts';
export type { EventFaults } from './event-faults.ts';
export type { DisconnectReason } from './frames.ts';
export type { SocketMode } from './socket-mode.ts';
export type { StrayAck } from './stray-acks.ts';
export type { DeliveryOptions, DeliveryWorld, Mode } from './world.ts';

/** The way from the workspace to the app: events by themselves, commands and interactions when asked. */
export interface Delivery {
  /** Sends a command or an interaction, once: `timeout` and `failed` are what the person then sees. */
  readonly deliver: (kind: Exclude<Kind, 'events_api'>, payload: object) => Promise<Ack>;
  /** The sockets and their faults; upgrades of `/link` go to `sockets.upgrade`. Nobody connects in HTTP mode. */
  readonly sockets: SocketMode;
  /** The request URL and the state of its subscriptions; undefined in Socket Mode. */
  readonly http: Pick<HttpMode, 'verifyRequestUrl' | 'isDisabled' | 'enable'> | undefined;
  readonly eventFaults: { readonly set: (faults: EventFaults) => void; readonly clear: () => void };
  /** What has become of all events so far. */
  readonly tally: Tally;
  /** Resolves once no attempt is under way; an event waiting for its next retry is not. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

const ONCE: Retry = { attempt: 0, reason: '' };
const GONE: Attempt = { outcome: 'failed', noRetry: true };
const FAREWELLS = new Set(['app_uninstalled', 'tokens_revoked']);

export function openDelivery(options: DeliveryOptions): Delivery {
  const { world, grants, mode, ...tuning } = options;
  const { clock, bounds, app, team, credentials } = world;
  const sockets = openSocketMode({ clock, bounds, appId: app.id, ...tuning });
  const http = mode === 'socket' ? undefined : openHttpMode({ clock, teamId: team.id, appId: app.id, ...credentials, ...mode });
  const transport = http ?? sockets;
  const busy = openBusy();
  const waits = openWaits(clock, bounds.waitingEvents);
  const { tally, counted } = openTally();

  // An app that is gone hears its farewell, and nothing that was still to be sent again.
  const isOver = ({ event }: EventCallback) => world.installation !== 'installed' && !FAREWELLS.has(event.type);
  const send = (callback: EventCallback) =>
    void sendUntilAcked(
      (retry) => (isOver(callback) ? Promise.resolve(GONE) : counted(transport.send('events_api', callback, retry), retry)),
      { clock, busy, waits },
    );
  const road = disturbedRoad(clock, send, bounds.waitingEvents);

  const addressee = { teamId: team.id, appId: app.id, botUserId: app.botUserId, botId: app.botId, ...credentials };
  const unsubscribe = world.changes.subscribe((change) => {
    const isFarewell = change.kind === 'app_uninstalled' || change.kind === 'token_revoked';
    if (world.installation !== 'installed' && !isFarewell) return;
    for (const raised of eventsOf(change, addressee)) {
      if (mayHear(raised, grants, app.botUserId)) road.pass(eventCallback(withoutSecrets(raised.event, grants.scopes), addressee));
    }
    if (isFarewell) sockets.disconnect('link_disabled');
  });

  return {
    async deliver(kind, payload) {
      if (world.installation !== 'installed') return { outcome: 'failed' };
      busy.enter();
      const attempt = await transport.send(kind, payload, ONCE);
      busy.leave();
      return attempt.outcome === 'acked' && 'body' in attempt ? { outcome: 'acked', body: attempt.body } : { outcome: attempt.outcome };
    },
    sockets,
    http,
    eventFaults: { set: road.set, clear: road.clear },
    tally,
    settled: busy.settled,
    close() {
      unsubscribe();
      waits.close();
      sockets.close();
    },
  };
}
