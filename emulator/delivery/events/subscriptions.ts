import type { ChannelType } from '../../workspace/channel.ts';

interface Subscription {
  /** One of these scopes is needed; by the kind of conversation where Slack tells them apart. None: no scope is needed. */
  readonly scope?: string | Partial<Record<ChannelType, string>>;
  /** Who is told: apps whose bot is in the conversation, or every app of the workspace. */
  readonly audience: 'members' | 'workspace';
}

const CHANNELS_READ: Subscription = { scope: 'channels:read', audience: 'workspace' };
const GROUPS_READ: Subscription = { scope: 'groups:read', audience: 'members' };
const MEMBERSHIPS: Subscription = { scope: { channel: 'channels:read', group: 'groups:read' }, audience: 'members' };

/** Every event the emulator raises, under the name a manifest's `bot_events` subscribes to, with what Slack asks before it tells. */
export const SUBSCRIPTIONS = {
  'message.channels': { scope: 'channels:history', audience: 'members' },
  'message.groups': { scope: 'groups:history', audience: 'members' },
  'message.im': { scope: 'im:history', audience: 'members' },
  'message.mpim': { scope: 'mpim:history', audience: 'members' },
  app_mention: { scope: 'app_mentions:read', audience: 'members' },
  app_home_opened: { audience: 'workspace' },
  member_joined_channel: MEMBERSHIPS,
  member_left_channel: MEMBERSHIPS,
  channel_left: CHANNELS_READ,
  group_left: { scope: 'groups:read', audience: 'workspace' },
  channel_created: CHANNELS_READ,
  channel_rename: CHANNELS_READ,
  channel_archive: CHANNELS_READ,
  channel_unarchive: CHANNELS_READ,
  channel_deleted: CHANNELS_READ,
  group_rename: GROUPS_READ,
  group_archive: GROUPS_READ,
  group_unarchive: GROUPS_READ,
  group_deleted: GROUPS_READ,
  reaction_added: { scope: 'reactions:read', audience: 'members' },
  reaction_removed: { scope: 'reactions:read', audience: 'members' },
  pin_added: { scope: 'pins:read', audience: 'members' },
  pin_removed: { scope: 'pins:read', audience: 'members' },
  file_shared: { scope: 'files:read', audience: 'members' },
  team_join: { scope: 'users:read', audience: 'workspace' },
  user_change: { scope: 'users:read', audience: 'workspace' },
  subteam_created: { scope: 'usergroups:read', audience: 'workspace' },
  subteam_updated: { scope: 'usergroups:read', audience: 'workspace' },
  subteam_members_changed: { scope: 'usergroups:read', audience: 'workspace' },
  tokens_revoked: { audience: 'workspace' },
  app_uninstalled: { audience: 'workspace' },
} as const satisfies Record<string, Subscription>;

export type SubscriptionName = keyof typeof SUBSCRIPTIONS;

/** The same table, read as its common type. */
export const subscriptionOf = (name: SubscriptionName): Subscription => SUBSCRIPTIONS[name];
