import type { Channel } from '../../workspace/channel.ts';
import type { ChangeOf, RaisedEvent } from './raised.ts';

/** Nobody outside hears of a new private channel, and its creator knows. */
export function channelCreated({ channel, eventTs }: ChangeOf<'channel_created'>): RaisedEvent[] {
  if (channel.kind !== 'channel' || channel.isPrivate) return [];
  const created = { ...shortChannel(channel), is_channel: true, creator: channel.creatorId, is_shared: false, is_org_shared: false };
  return [{ name: 'channel_created', channel, event: { type: 'channel_created', channel: created, event_ts: eventTs } }];
}

export function channelRenamed({ channel, eventTs }: ChangeOf<'channel_renamed'>): RaisedEvent[] {
  const name = channel.isPrivate ? 'group_rename' : 'channel_rename';
  return [{ name, channel, event: { type: name, channel: shortChannel(channel), event_ts: eventTs } }];
}

export function channelArchived(change: ChangeOf<'channel_archived'>): RaisedEvent[] {
  return archiving(change, change.channel.isPrivate ? 'group_archive' : 'channel_archive');
}

export function channelUnarchived(change: ChangeOf<'channel_unarchived'>): RaisedEvent[] {
  return archiving(change, change.channel.isPrivate ? 'group_unarchive' : 'channel_unarchive');
}

export function channelDeleted({ channel, byId, eventTs }: ChangeOf<'channel_deleted'>): RaisedEvent[] {
  const name = channel.isPrivate ? 'group_deleted' : 'channel_deleted';
  return [{ name, channel, event: { type: name, channel: channel.id, actor_id: byId, event_ts: eventTs } }];
}

type ArchiveName = 'channel_archive' | 'channel_unarchive' | 'group_archive' | 'group_unarchive';

function archiving({ channel, byId, eventTs }: ChangeOf<'channel_archived' | 'channel_unarchived'>, name: ArchiveName): RaisedEvent[] {
  return [{ name, channel, event: { type: name, channel: channel.id, user: byId, is_moved: 0, event_ts: eventTs } }];
}

const shortChannel = ({ id, name, createdAt }: Channel) => ({ id, name, name_normalized: name, created: createdAt });
