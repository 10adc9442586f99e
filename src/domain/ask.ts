/** Who asks. An app is another bot whose message is recorded; the clock asks what an alarm was set for. */
export type Actor =
  | { readonly kind: 'person'; readonly userId: string }
  | { readonly kind: 'app'; readonly botId: string }
  | { readonly kind: 'clock' };

export type Door = 'command' | 'button' | 'form' | 'shortcut' | 'reaction' | 'event' | 'clock';

/**
 * Anything anyone wants done, whichever door it came through.
 * `key` is Slack's own id of the gesture (event_id, trigger_id, view id and hash) or the alarm's: the same key is answered once.
 * `incident` names it by number (a button on a private message); otherwise `channelId` says which one is meant.
 */
export interface Ask {
  readonly key: string;
  readonly verb: string;
  readonly input: unknown;
  readonly actor: Actor;
  readonly incident?: number;
  readonly channelId?: string;
  /** The channel is where a form was once opened, as the form remembers it: whoever hands it in need not be there any more. */
  readonly channelIsRemembered?: boolean;
  readonly at: Date;
  readonly via: Door;
  /** Where Slack takes a later answer to this gesture (30 minutes, five times). */
  readonly responseUrl?: string;
  /** The message whose button was clicked: a stale one is healed. */
  readonly message?: { readonly channelId: string; readonly ts: string };
  /** The text as typed, so that a refusal can give it back. */
  readonly typed?: string;
}

/** Where an alarm stands: the road takes the row in its transaction, so that one replica asks once. */
export interface DueAlarm {
  readonly key: string;
  readonly dueAt: Date;
}
