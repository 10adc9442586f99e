import type { JsonObject } from './json.ts';
import type { SharedFile } from './file.ts';

/** A block as stored: any block type, with `block_id` (and every `action_id`) filled in. */
export interface Block extends JsonObject {
  readonly type: string;
  readonly block_id: string;
}

export interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
  readonly count: number;
}

export interface BotProfile {
  readonly id: string;
  readonly app_id: string;
  readonly name: string;
  readonly icons: { readonly image_36: string; readonly image_48: string; readonly image_72: string };
  readonly deleted: boolean;
  readonly updated: number;
  readonly team_id: string;
}

export interface MessageMetadata {
  readonly event_type: string;
  readonly event_payload: JsonObject;
}

/**
 * A message as conversations.history returns it (metadata apart: history strips its payload unless asked).
 * A value: every change makes a new object, so whoever holds one keeps what was true then.
 */
export interface Message {
  readonly type: 'message';
  readonly subtype?: string;
  readonly ts: string;
  readonly text: string;
  readonly user?: string;
  readonly team?: string;
  readonly client_msg_id?: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly bot_profile?: BotProfile;
  readonly username?: string;
  readonly icons?: JsonObject;
  readonly blocks?: readonly Block[];
  readonly attachments?: readonly JsonObject[];
  readonly files?: readonly SharedFile[];
  readonly upload?: boolean;
  readonly display_as_bot?: boolean;
  readonly metadata?: MessageMetadata;
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly reactions?: readonly Reaction[];
  readonly pinned_to?: readonly string[];
  readonly pinned_info?: JsonObject;
  readonly thread_ts?: string;
  readonly parent_user_id?: string;
  readonly reply_count?: number;
  readonly reply_users?: readonly string[];
  readonly reply_users_count?: number;
  readonly latest_reply?: string;
  readonly is_locked?: boolean;
  readonly subscribed?: boolean;
  readonly root?: Message;
  readonly inviter?: string;
  readonly topic?: string;
  readonly purpose?: string;
  readonly name?: string;
  readonly old_name?: string;
  readonly hidden?: boolean;
  readonly is_ephemeral?: boolean;
}

/** A message together with where it stands. */
export interface PlacedMessage extends Message {
  readonly channel: string;
}

export const isReply = (message: Message): boolean => message.thread_ts !== undefined && message.thread_ts !== message.ts;
