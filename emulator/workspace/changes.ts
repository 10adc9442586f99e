import type { Channel } from './channel.ts';
import type { EphemeralMessage, View } from './view.ts';
import type { Message } from './message.ts';
import type { SharedFile } from './file.ts';
import type { User, UserGroup } from './user.ts';

/** Why a message changed: `edit` by its author, `thread` for a parent's reply counters, `tombstone` for a deleted parent that has replies,
 * `limit` for a file that the workspace holds no more, of which apps hear nothing. */
export type MessageChangeCause = 'edit' | 'thread' | 'tombstone' | 'limit';

interface OfChannel {
  readonly channel: Channel;
}
interface OfMessage extends OfChannel {
  readonly message: Message;
}
interface ByUser {
  readonly userId: string;
}
interface ById extends OfChannel {
  readonly byId: string;
}

/** What each kind of fact tells. Messages, users and views are values of that moment; `channel` is live, so read what you need of it at once. */
interface Facts {
  readonly message_posted: OfMessage;
  readonly message_changed: OfMessage & { readonly previous: Message; readonly because: MessageChangeCause };
  /** Nobody deleted them: the workspace holds no more. */
  readonly messages_forgotten: OfChannel & { readonly messages: readonly Message[] };
  readonly message_deleted: OfChannel & { readonly previous: Message };
  readonly ephemeral_posted: OfChannel & ByUser & { readonly message: EphemeralMessage };
  readonly ephemeral_changed: OfChannel & ByUser & { readonly message: EphemeralMessage };
  readonly ephemeral_removed: OfChannel & ByUser & { readonly ts: string };
  readonly channel_created: ById;
  readonly channel_renamed: ById & { readonly oldName: string };
  readonly channel_archived: ById;
  readonly channel_unarchived: ById;
  /** It is gone from the workspace when this is told; `channel` is as it was. */
  readonly channel_deleted: ById;
  /** Topic, purpose or bookmarks: the page shows them; Slack sends apps no event of its own for these. */
  readonly channel_details_changed: OfChannel;
  readonly member_joined: OfChannel & ByUser & { readonly inviterId: string | undefined };
  readonly member_left: ById & ByUser;
  readonly reaction_added: OfMessage & ByUser & { readonly name: string };
  readonly reaction_removed: OfMessage & ByUser & { readonly name: string };
  readonly pin_added: OfMessage & ByUser;
  readonly pin_removed: OfMessage & ByUser;
  readonly file_shared: OfChannel & ByUser & { readonly file: SharedFile };
  readonly file_deleted: { readonly fileId: string };
  readonly user_joined: { readonly user: User };
  readonly user_changed: { readonly user: User };
  readonly user_group_created: { readonly group: UserGroup };
  readonly user_group_changed: { readonly group: UserGroup; readonly added: readonly string[]; readonly removed: readonly string[] };
  /** The person's stack of modals is now this: root first, the last on top. */
  readonly modals_changed: ByUser & { readonly modals: readonly View[] };
  readonly home_published: ByUser & { readonly view: View };
  readonly home_opened: OfChannel & ByUser & { readonly tab: 'home' | 'messages'; readonly view: View | undefined };
  readonly token_revoked: { readonly botUserId: string };
  readonly app_uninstalled: object;
}

/** What happened in the workspace, one small fact each. Delivery turns them into events, the page into live updates. */
export type Change = { [Kind in keyof Facts]: { readonly kind: Kind } & Facts[Kind] }[keyof Facts];

/** A change with its own time. `eventTs` is strictly increasing; a posted message's is its ts. */
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
      const eventTs = change.kind === 'message_posted' ? change.message.ts : nextTs();
      for (const listener of listeners) listener({ ...change, eventTs });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
