import type { Channel } from '../workspace/channel.ts';
import { archiveChannel, describeChannel, renameChannel } from '../workspace/channel-life.ts';
import { ok, refuse } from './answer.ts';
import { nameFault } from './channel-name.ts';
import { channelView } from './channel-view.ts';
import { findConversationFor, findWritable, onlyChannels } from './conversation-access.ts';
import type { Call, Handler } from './handler.ts';
import { DESCRIBE, MANAGE } from './spec.ts';

export const archiveConversation: Handler<'conversations.archive'> = (call, { channel: id }) => {
  const channel = findConversationFor(call, id, MANAGE);
  if ('ok' in channel) return channel;
  const unsupported = onlyChannels(channel);
  if (unsupported !== undefined) return unsupported;
  if (channel.isArchived) return refuse('already_archived');
  if (!channel.members.has(call.callerId)) return refuse('not_in_channel');
  if (channel.isGeneral) return refuse('cant_archive_general');
  archiveChannel(call.workspace, channel, call.callerId);
  return ok();
};

/** Bots cannot: archiving put them out, and Slack answers `not_in_channel` to their token whatever its scopes. */
export const unarchiveConversation: Handler<'conversations.unarchive'> = (call, { channel: id }) => {
  const channel = findConversationFor(call, id, MANAGE);
  if ('ok' in channel) return channel;
  const unsupported = onlyChannels(channel);
  if (unsupported !== undefined) return unsupported;
  return refuse(channel.isArchived ? 'not_in_channel' : 'not_archived');
};

/** A bot renames only channels that it created. */
export const renameConversation: Handler<'conversations.rename'> = (call, { channel: id, name = '' }) => {
  const channel = findWritable(call, id, MANAGE);
  if ('ok' in channel) return channel;
  const unsupported = onlyChannels(channel);
  if (unsupported !== undefined) return unsupported;
  if (channel.creatorId !== call.callerId) return refuse('not_authorized');
  const fault = name === channel.name ? undefined : nameFault(call.workspace, name);
  if (fault !== undefined) return fault;
  if (name !== channel.name) renameChannel(call.workspace, channel, name, call.callerId);
  return ok({ channel: channelView(call.workspace, channel, call.callerId) });
};

export const setTopic: Handler<'conversations.setTopic'> = (call, { channel, topic }) => describe(call, channel, 'topic', topic);

export const setPurpose: Handler<'conversations.setPurpose'> = (call, { channel, purpose }) => describe(call, channel, 'purpose', purpose);

const TOPIC_MAX = 250;

function describe(call: Call, id: string, field: 'topic' | 'purpose', value: string) {
  const channel = findWritable(call, id, DESCRIBE);
  if ('ok' in channel) return channel;
  const unsupported = onlyChannelsAndGroups(channel);
  if (unsupported !== undefined) return unsupported;
  if (value.length > TOPIC_MAX) return refuse('too_long');
  describeChannel(call.workspace, channel, field, value, call.callerId);
  return ok({ channel: channelView(call.workspace, channel, call.callerId) });
}

const onlyChannelsAndGroups = (channel: Channel) => (channel.kind === 'im' ? refuse('method_not_supported_for_channel_type') : undefined);
