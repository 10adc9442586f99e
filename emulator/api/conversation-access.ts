import { channelType, type Channel, type ChannelType } from '../workspace/channel.ts';
import { canSee } from '../workspace/visibility.ts';
import { directMessage } from '../workspace/create-channel.ts';
import { refuse, type Refusal } from './answer.ts';
import type { Call } from './handler.ts';
import { missingScope } from './scopes.ts';

type ByType = Readonly<Record<ChannelType, readonly string[]>>;

/** The conversation with this id, if the app may know of it; a private one it is not in does not exist for it. */
export function findConversation(call: Call, id: string): Channel | Refusal<'channel_not_found'> {
  const channel = call.workspace.channels.get(id);
  if (channel === undefined || !canSee(call.workspace, channel, call.callerId)) return refuse('channel_not_found');
  return channel;
}

/** The same, for methods whose scope depends on the type of the conversation. */
export function findConversationFor(call: Call, id: string, rule: ByType): Channel | Refusal<'channel_not_found' | 'missing_scope'> {
  const channel = findConversation(call, id);
  if ('ok' in channel) return channel;
  return missingScope(call.manifest.scopes, rule[channelType(channel)]) ?? channel;
}

/** The conversation, of which the app must be a member. */
export function findJoined(
  call: Call,
  id: string,
  rule?: ByType,
): Channel | Refusal<'channel_not_found' | 'missing_scope' | 'not_in_channel'> {
  const channel = rule === undefined ? findConversation(call, id) : findConversationFor(call, id, rule);
  if ('ok' in channel || channel.members.has(call.callerId)) return channel;
  return refuse('not_in_channel');
}

/** The conversation an app writes to: a member of it, and not archived. Archiving puts apps out, so that is asked first. */
export function findWritable(
  call: Call,
  id: string,
  rule?: ByType,
): Channel | Refusal<'channel_not_found' | 'missing_scope' | 'not_in_channel' | 'is_archived'> {
  const channel = rule === undefined ? findConversation(call, id) : findConversationFor(call, id, rule);
  if ('ok' in channel) return channel;
  if (channel.isArchived) return refuse('is_archived');
  return channel.members.has(call.callerId) ? channel : refuse('not_in_channel');
}

type PostRefusal = Refusal<
  'channel_not_found' | 'not_in_channel' | 'is_archived' | 'user_not_found' | 'cannot_dm_bot' | 'messages_tab_disabled'
>;

/** Where a message goes: an id, a channel's name with or without #, or a person's id, whose direct message is opened. */
export function findDestination(call: Call, address: string): Channel | PostRefusal {
  const { workspace, callerId } = call;
  if (/^[UW]/.test(address) && workspace.users.has(address)) return openDirectMessage(call, address);
  const channel = channelAddressed(call, address);
  if (channel === undefined || !canSee(workspace, channel, callerId)) return refuse('channel_not_found');
  if (channel.isArchived) return refuse('is_archived');
  if (channel.kind === 'im' && workspace.app.messagesTab === 'off') return refuse('messages_tab_disabled');
  const mayPostUnjoined = !channel.isPrivate && call.manifest.scopes.includes('chat:write.public');
  return channel.members.has(callerId) || mayPostUnjoined ? channel : refuse('not_in_channel');
}

/** The conversation with this id, or the channel of this name, whoever may see it. */
export function channelAddressed({ workspace }: Call, address: string): Channel | undefined {
  const byId = workspace.channels.get(address);
  if (byId !== undefined) return byId;
  const name = address.replace(/^#/, '');
  return [...workspace.channels.values()].find((channel) => channel.kind === 'channel' && channel.name === name);
}

function openDirectMessage(
  { workspace, callerId }: Call,
  userId: string,
): Channel | Refusal<'channel_not_found' | 'cannot_dm_bot' | 'messages_tab_disabled'> {
  const user = workspace.users.get(userId);
  if (user === undefined || user.deleted || userId === callerId) return refuse('channel_not_found');
  if (user.is_bot || user.id === 'USLACKBOT') return refuse('cannot_dm_bot');
  if (workspace.app.messagesTab === 'off') return refuse('messages_tab_disabled');
  return directMessage(workspace, [callerId, userId], callerId);
}

/** Methods for channels only refuse direct messages. */
export const onlyChannels = (channel: Channel): Refusal<'method_not_supported_for_channel_type'> | undefined =>
  channel.kind === 'channel' ? undefined : refuse('method_not_supported_for_channel_type');
