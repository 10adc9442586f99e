import type { Incident } from '../domain/incident.ts';
import type { Message } from '../domain/message.ts';
import type { Policy } from '../domain/policy.ts';
import type { Tx } from './tx.ts';

/** Where a living message is posted the first time. */
export type Place =
  | { readonly kind: 'channel' }
  | { readonly kind: 'announcements' }
  | { readonly kind: 'person'; readonly userId: string }
  | { readonly kind: 'thread'; readonly board: string; readonly ref: string };

/** What a render may know besides its state. */
export interface Scene {
  readonly incident: Incident;
  readonly policy: Policy;
  /** Slack's link to a message, for instance of the timeline. */
  readonly permalink: (channelId: string, ts: string, threadTs?: string | null) => string;
}

interface BoardSpec<State> {
  readonly name: string;
  readonly place: (ref: string) => Place;
  /** null: there is nothing to show (any more), and nothing is posted. */
  readonly load: (tx: Tx, scene: Scene, ref: string) => Promise<State | null>;
  /** Pure: the same state gives the same message, and an unchanged message is not sent again. */
  readonly render: (state: State, scene: Scene) => Message;
  /** When Slack limits edits, a lower number goes first; the card yields. */
  readonly priority?: number;
}

/** A kind of living message: one message for each incident and ref, posted once and edited ever after. */
export interface Board {
  readonly name: string;
  readonly priority: number;
  readonly place: (ref: string) => Place;
  readonly draw: (tx: Tx, scene: Scene, ref: string) => Promise<Message | null>;
}

export const board = <State>(spec: BoardSpec<State>) => ({
  name: spec.name,
  priority: spec.priority ?? 3,
  place: spec.place,
  load: spec.load,
  render: spec.render,
  async draw(tx: Tx, scene: Scene, ref: string): Promise<Message | null> {
    const state = await spec.load(tx, scene, ref);
    return state === null ? null : spec.render(state, scene);
  },
});

export const inChannel = (): Place => ({ kind: 'channel' });

/** A file that is written when it is delivered, from the state as it then is. */
export interface Document {
  readonly name: string;
  readonly write: (
    tx: Tx,
    scene: Scene,
  ) => Promise<{ readonly fileName: string; readonly title: string; readonly comment: string; readonly content: string }>;
}
