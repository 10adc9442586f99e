import { join, leave } from '../workspace/membership.ts';
import { ok, refuse } from './answer.ts';
import { channelView } from './channel-view.ts';
import { findConversation, findConversationFor, findWritable, onlyChannels } from './conversation-access.ts';
import type { Handler } from './handler.ts';
import { MANAGE } from './spec.ts';

export const joinConversation: Handler<'conversations.join'> = (call, { channel: id }) => {
  const { workspace, callerId } = call;
  const channel = findConversation(call, id);
  if ('ok' in channel) return channel;
  if (channel.kind !== 'channel' || channel.isPrivate) return refuse('method_not_supported_for_channel_type');
  if (channel.isArchived) return refuse('is_archived');
  const warned = channel.members.has(callerId)
    ? { warning: 'already_in_channel', response_metadata: { warnings: ['already_in_channel'] } }
    : {};
  join(workspace, channel, callerId);
  return ok({ channel: channelView(workspace, channel, callerId), ...warned });
};

export const leaveConversation: Handler<'conversations.leave'> = (call, { channel: id }) => {
  const channel = findConversationFor(call, id, MANAGE);
  if ('ok' in channel) return channel;
  const unsupported = onlyChannels(channel);
  if (unsupported !== undefined) return unsupported;
  if (channel.isArchived) return refuse('is_archived');
  if (!channel.members.has(call.callerId)) return ok({ not_in_channel: true });
  if (channel.isGeneral) return refuse('cant_leave_general');
  if (channel.isPrivate && channel.members.size === 1) return refuse('last_member');
  leave(call.workspace, channel, call.callerId);
  return ok();
};

export const kick: Handler<'conversations.kick'> = (call, { channel: id, user }) => {
  const channel = findWritable(call, id, MANAGE);
  if ('ok' in channel) return channel;
  const unsupported = onlyChannels(channel);
  if (unsupported !== undefined) return unsupported;
  if (user === call.callerId) return refuse('cant_kick_self');
  if (channel.isGeneral) return refuse('cant_kick_from_general');
  if (!call.workspace.users.has(user)) return refuse('user_not_found');
  if (!channel.members.has(user)) return refuse('not_in_channel');
  leave(call.workspace, channel, user, call.callerId);
  return ok();
};
