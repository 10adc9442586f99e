import type { Reading } from '../key-moments/read-message.ts';

/** Where Slack shows something. */
export interface Spot {
  readonly channelId: string;
  readonly ts: string;
  readonly threadTs: string | null;
}

/** A message or an act of the timeline whose text still stands. */
export interface Entry {
  readonly id: number;
  readonly kind: string;
  /** Marked 📌, or an act that a reader needs. */
  readonly key: boolean;
  readonly at: Date;
  readonly authorId: string | null;
  readonly text: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly editedAt: Date | null;
  readonly spot: Spot | null;
  /** Of a message, where it was read already. */
  readonly reading?: Reading;
}
