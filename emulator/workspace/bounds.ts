/**
 * How much a workspace holds at most, so that it may run for weeks. What is over is forgotten, the oldest first,
 * or refused with Slack's own word where one is named.
 */
export const BOUNDS = {
  /** In all conversations together; the fullest forgets first, as Slack's free plan hides old messages. Pinned ones stay. */
  messages: 100_000,
  /** Channels and direct messages. Over it no channel is created: `restricted_action`. */
  conversations: 10_000,
  /** Earlier names of one channel. */
  previousNames: 100,
  /** Names of deleted channels that stay taken. */
  retiredNames: 10_000,
  /** Over it none is created: `permission_denied`. */
  userGroups: 1000,
  /** Files, and their bytes in all; in messages a forgotten one is `hidden_by_limit`. One alone may not be larger: `storage_limit_reached`. */
  files: 10_000,
  fileBytes: 256_000_000,
  /** Uploads promised and not completed; their bytes count apart, up to `fileBytes`. */
  uploads: 1000,
  /** Over it none is taken: `restricted_too_many`. */
  scheduledMessages: 10_000,
  /** What one person's screen holds: messages that only they see, and forms or messages they have begun to fill in. */
  ephemerals: 500,
  inputs: 500,
  /** A forgotten trigger is `invalid_trigger_id`, a forgotten address `expired_url`. */
  triggers: 10_000,
  responseUrls: 50_000,
  /** Calls in the log, and the size of what they sent and were answered, in characters. */
  calls: 10_000,
  callCharacters: 50_000_000,
  /** Events not acknowledged that wait to be sent again, and events held up by a fault. */
  waitingEvents: 20_000,
  /** Acks that came for nothing, and envelopes remembered to tell why. */
  strayAcks: 1000,
  /** Socket addresses given out and not yet used. */
  tickets: 1000,
  /** Counters of rate limits, by method or channel. */
  rateCounters: 10_000,
} as const satisfies Record<string, number>;

export type Bounds = Readonly<Record<keyof typeof BOUNDS, number>>;

interface Held<Key> {
  readonly size: number;
  readonly keys: () => Iterable<Key>;
  readonly delete: (key: Key) => boolean;
}

/** Forgets the oldest entries of a map or set until it holds `max` at most. */
export function keepLatest<Key>(held: Held<Key>, max: number): void {
  for (const key of held.keys()) {
    if (held.size <= max) return;
    held.delete(key);
  }
}
