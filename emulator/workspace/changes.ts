import type { Channel } from './channel.ts';
import type { EphemeralMessage, View } from './view.ts';
import type { Message } from './message.ts';
import type { SharedFile } from './file.ts';
import type { User, UserGroup } from './user.ts';

/**
 * What happened in the workspace, one small fact each. Delivery turns them into events, the page into live updates.
 * Messages, users and views are values as of that moment; `channel` is the live channel, so read what you need of it at once.
 */
export type Change =
  | { readonly kind: 'message_posted'; readonly channel: Channel; readonly message: Message }
  | {
      readonly kind: 'message_changed';
      readonly channel: Channel;
      readonly message: Message;
      readonly previous: Message;
      readonly because: MessageChangeCause;
    }
  | { readonly kind: 'message_deleted'; readonly channel: Channel; readonly previous: Message }
  | {
      readonly kind: 'ephemeral_posted' | 'ephemeral_changed';
      readonly channel: Channel;
      readonly userId: string;
      readonly message: EphemeralMessage;
    }
  | { readonly kind: 'ephemeral_removed'; readonly channel: Channel; readonly userId: string; readonly ts: string }
  | { readonly kind: 'channel_created'; readonly channel: Channel; readonly byId: string }
  | { readonly kind: 'channel_renamed'; readonly channel: Channel; readonly oldName: string; readonly byId: string }
  | { readonly kind: 'channel_archived' | 'channel_unarchived'; readonly channel: Channel; readonly byId: string }
  /** Topic, purpose or bookmarks: the page shows them; Slack sends apps no event of its own for these. */
  | { readonly kind: 'channel_details_changed'; readonly channel: Channel }
  | { readonly kind: 'member_joined'; readonly channel: Channel; readonly userId: string; readonly inviterId: string | undefined }
  | { readonly kind: 'member_left'; readonly channel: Channel; readonly userId: string; readonly byId: string }
  | {
      readonly kind: 'reaction_added' | 'reaction_removed';
      readonly channel: Channel;
      readonly message: Message;
      readonly userId: string;
      readonly name: string;
    }
  | { readonly kind: 'pin_added' | 'pin_removed'; readonly channel: Channel; readonly message: Message; readonly userId: string }
  | { readonly kind: 'file_shared'; readonly channel: Channel; readonly file: SharedFile; readonly userId: string }
  | { readonly kind: 'file_deleted'; readonly fileId: string }
  | { readonly kind: 'user_joined' | 'user_changed'; readonly user: User }
  | {
      readonly kind: 'user_group_changed';
      readonly group: UserGroup;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  /** The person's stack of modals is now this (root first, the last on top). */
  | { readonly kind: 'modals_changed'; readonly userId: string; readonly modals: readonly View[] }
  | { readonly kind: 'home_published'; readonly userId: string; readonly view: View }
  | {
      readonly kind: 'home_opened';
      readonly userId: string;
      readonly channel: Channel;
      readonly tab: 'home' | 'messages';
      readonly view: View | undefined;
    }
  | { readonly kind: 'token_revoked'; readonly botUserId: string }
  | { readonly kind: 'app_uninstalled' };

/** Why a message changed: `edit` by its author, `thread` for a parent's reply counters, `details` for reactions and pins (no event to apps). */
export type MessageChangeCause = 'edit' | 'thread' | 'tombstone' | 'details';

/** A change with its own time. `eventTs` is unique, strictly increasing and never before the message's ts. */
export type StampedChange = Change & { readonly eventTs: string };

export type ChangeListener = (change: StampedChange) => void;

export interface Changes {
  readonly publish: (change: Change) => void;
  /** Listeners are called at once, in order of subscription, while the change is made. Returns the unsubscribe. */
  readonly subscribe: (listener: ChangeListener) => () => void;
}

export function changesFeed(nextTs: () => string): Changes {
  const listeners = new Set<ChangeListener>();
  return {
    publish(change) {
      const isMessage = change.kind === 'message_posted';
      const stamped = { ...change, eventTs: isMessage ? change.message.ts : nextTs() };
      for (const listener of [...listeners]) listener(stamped);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
