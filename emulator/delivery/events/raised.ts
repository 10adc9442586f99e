import type { Channel } from '../../workspace/channel.ts';
import type { StampedChange } from '../../workspace/changes.ts';
import type { SubscriptionName } from './subscriptions.ts';

/** The inner event as the app gets it. */
export interface InnerEvent {
  readonly type: string;
  readonly event_ts: string;
  readonly [field: string]: unknown;
}

/** An event that Slack might send: under which subscription, and in which conversation it happened, if in one. */
export interface RaisedEvent {
  readonly name: SubscriptionName;
  readonly channel?: Channel;
  readonly event: InnerEvent;
}

/** The change of this kind, or of either of two kinds. */
export type ChangeOf<Kind extends StampedChange['kind']> = Extract<StampedChange, { readonly kind: Kind }>;

/** What the events have to know of the app they are for. */
export interface Recipient {
  readonly teamId: string;
  readonly botUserId: string;
  readonly botId: string;
}
