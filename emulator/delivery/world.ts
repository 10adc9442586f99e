import type { Clock } from '../clock.ts';
import type { App, Credentials, Installation } from '../workspace/app.ts';
import type { Bounds } from '../workspace/bounds.ts';
import type { Changes } from '../workspace/changes.ts';
import type { Grants } from './events/may-hear.ts';

/** Socket Mode, or HTTP: the one URL that takes events, commands and interactions, and how many events an hour it gets (30,000). */
export type Mode = 'socket' | { readonly requestUrl: string; readonly eventsPerHour?: number };

/** What delivery needs of the workspace; a whole `Workspace` is one. */
export interface DeliveryWorld {
  readonly clock: Clock;
  readonly bounds: Pick<Bounds, 'waitingEvents' | 'strayAcks' | 'tickets'>;
  readonly team: { readonly id: string };
  readonly app: Pick<App, 'id' | 'botId' | 'botUserId'>;
  readonly credentials: Pick<Credentials, 'signingSecret' | 'verificationToken'>;
  readonly changes: Pick<Changes, 'subscribe'>;
  readonly installation: Installation;
}

export interface DeliveryOptions {
  readonly world: DeliveryWorld;
  readonly grants: Grants;
  readonly mode: Mode;
  /** Chooses the socket of each envelope; a number in [0, 1). */
  readonly random?: () => number;
  /** Server pings on each socket, in wall time. */
  readonly pingEveryMs?: number;
  readonly pongWithinMs?: number;
}
