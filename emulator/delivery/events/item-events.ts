import type { ChangeOf, RaisedEvent } from './raised.ts';

export function reactionChanged(change: ChangeOf<'reaction_added' | 'reaction_removed'>): RaisedEvent[] {
  const { kind, channel, message, userId, name, eventTs } = change;
  const itemUser = message.user === undefined ? {} : { item_user: message.user };
  const item = { type: 'message', channel: channel.id, ts: message.ts };
  return [{ name: kind, channel, event: { type: kind, user: userId, reaction: name, item, ...itemUser, event_ts: eventTs } }];
}

export function pinChanged({ kind, channel, message, userId, eventTs }: ChangeOf<'pin_added' | 'pin_removed'>): RaisedEvent[] {
  const created = Math.floor(Number(eventTs));
  const item = { type: 'message', channel: channel.id, message, created, created_by: userId };
  const left = kind === 'pin_removed' ? { has_pins: channel.pins.length > 0 } : {};
  const pinnedInfo = { channel: channel.id, pinned_by: userId, pinned_ts: created };
  const pins = { item_user: message.user, pin_count: channel.pins.length, pinned_info: pinnedInfo, ...left };
  return [{ name: kind, channel, event: { type: kind, user: userId, channel_id: channel.id, item, ...pins, event_ts: eventTs } }];
}

export function fileShared({ channel, file, userId, eventTs }: ChangeOf<'file_shared'>): RaisedEvent[] {
  const shared = { channel_id: channel.id, file_id: file.id, user_id: userId, file: { id: file.id } };
  return [{ name: 'file_shared', channel, event: { type: 'file_shared', ...shared, event_ts: eventTs } }];
}
