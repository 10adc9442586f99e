import type { Message } from './message.ts';

/**
 * What Slack should come to show. A verb returns effects, the road commits them as rows, the courier carries them out.
 * `show` names a living message: it is posted the first time and edited ever after.
 */
export type Effect =
  | { readonly kind: 'open-incident' }
  /** `afresh`: also when nothing changed, for somebody who sees it as it was. */
  | { readonly kind: 'show'; readonly board: string; readonly ref: string; readonly afresh?: true }
  | {
      readonly kind: 'post';
      readonly message: Message;
      readonly threadOf?: { readonly board: string; readonly ref: string };
      /** Which of the decision's entries this line tells of, so that the timeline can link to it. */
      readonly tells?: number;
    }
  /** Empties a line of ours in the incident's channel: nobody but us can. */
  | { readonly kind: 'retract'; readonly ts: string }
  | { readonly kind: 'tell'; readonly userId: string; readonly message: Message }
  | { readonly kind: 'invite'; readonly userIds: readonly string[] }
  | { readonly kind: 'topic' }
  | { readonly kind: 'bookmark'; readonly title: string; readonly board: string; readonly ref: string }
  | { readonly kind: 'pin'; readonly board: string; readonly ref: string }
  | { readonly kind: 'upload'; readonly document: string }
  | { readonly kind: 'answer-opened'; readonly userId: string; readonly responseUrl?: string }
  | { readonly kind: 'self-check'; readonly userId: string; readonly responseUrl?: string }
  | { readonly kind: 'home'; readonly userId: string }
  | { readonly kind: 'catch-up' };

/** Show this living message as its state now is: `show('task', 3)`. */
export const show = (board: string, ref: string | number = ''): Effect => ({ kind: 'show', board, ref: String(ref) });

/** One line in the incident's channel. */
export const post = (message: Message | string): Effect => ({
  kind: 'post',
  message: typeof message === 'string' ? { text: message } : message,
});

/** A direct message to one person. */
export const tell = (userId: string, message: Message | string): Effect => ({
  kind: 'tell',
  userId,
  message: typeof message === 'string' ? { text: message } : message,
});

export const invite = (userIds: readonly string[]): Effect => ({ kind: 'invite', userIds });
