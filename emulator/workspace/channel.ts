import type { MessageLog } from './message-log.ts';

export interface Topic {
  readonly value: string;
  readonly creator: string;
  readonly last_set: number;
}

export interface Pin {
  readonly ts: string;
  readonly created: number;
  readonly created_by: string;
}

export interface Bookmark {
  readonly id: string;
  readonly channel_id: string;
  readonly title: string;
  readonly link: string;
  readonly emoji: string | null;
  readonly icon_url: string | null;
  readonly type: 'link';
  readonly entity_id: string | null;
  readonly date_created: number;
  readonly date_updated: number;
  readonly rank: string;
  readonly last_updated_by_user_id: string;
  readonly last_updated_by_team_id: string;
  readonly shortcut_id: string | null;
  readonly app_id: string | null;
  readonly app_action_id: string | null;
}

/** A conversation of any kind. `members` keeps the order of joining. */
export interface Channel {
  readonly id: string;
  readonly kind: 'channel' | 'im' | 'mpim';
  readonly createdAt: number;
  readonly creatorId: string;
  readonly isGeneral: boolean;
  readonly members: Set<string>;
  readonly log: MessageLog;
  name: string;
  isPrivate: boolean;
  isArchived: boolean;
  /** Its oldest messages were forgotten. */
  isLimited?: true;
  updatedAtMs: number;
  topic: Topic;
  purpose: Topic;
  previousNames: readonly string[];
  pins: readonly Pin[];
  bookmarks: readonly Bookmark[];
}

export type ChannelType = 'channel' | 'group' | 'im' | 'mpim';

/** What Slack calls the type in events and scopes: a private channel is a "group". */
export function channelType(channel: Channel): ChannelType {
  if (channel.kind !== 'channel') return channel.kind;
  return channel.isPrivate ? 'group' : 'channel';
}
