import type { Channel } from '../../workspace/channel.ts';
import type { ChangeOf, RaisedEvent, Recipient } from './raised.ts';

export function memberJoined({ channel, userId, inviterId, eventTs }: ChangeOf<'member_joined'>, { teamId }: Recipient): RaisedEvent[] {
  if (channel.kind !== 'channel') return [];
  const invited = inviterId === undefined ? {} : { inviter: inviterId };
  const event = { type: 'member_joined_channel', user: userId, ...where(channel), team: teamId, ...invited, event_ts: eventTs };
  return [{ name: 'member_joined_channel', channel, event }];
}

/** The bot itself is no longer there to see its own leaving: it hears of it by an event of its own. */
export function memberLeft(change: ChangeOf<'member_left'>, { teamId, botUserId }: Recipient): RaisedEvent[] {
  const { channel, userId, byId, eventTs } = change;
  if (channel.kind !== 'channel') return [];
  if (userId !== botUserId) {
    const event = { type: 'member_left_channel', user: userId, ...where(channel), team: teamId, event_ts: eventTs };
    return [{ name: 'member_left_channel', channel, event }];
  }
  const name = channel.isPrivate ? 'group_left' : 'channel_left';
  return [{ name, channel, event: { type: name, channel: channel.id, actor_id: byId, event_ts: eventTs } }];
}

const where = (channel: Channel) => ({ channel: channel.id, channel_type: channel.isPrivate ? 'G' : 'C' });
