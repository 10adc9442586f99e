import { channelType, type Channel, type ChannelType } from '../workspace/channel.ts';
import { ok, refuse, type Refusal } from './answer.ts';
import { channelView } from './channel-view.ts';
import { findConversationFor, findJoined } from './conversation-access.ts';
import type { Call, Handler } from './handler.ts';
import { pageOf, type PageArgs } from './paging.ts';
import { missingScope } from './scopes.ts';
import { READ, MANAGE } from './spec.ts';
import { canSee } from '../workspace/visibility.ts';
import { isTs } from '../workspace/timestamp.ts';

export const conversationInfo: Handler<'conversations.info'> = (call, { channel: id, include_num_members: isCounted = false }) => {
  const channel = findConversationFor(call, id, READ);
  if ('ok' in channel) return channel;
  const count = isCounted ? { num_members: channel.members.size } : {};
  return ok({ channel: { ...channelView(call.workspace, channel, call.callerId), ...count } });
};

const TYPE_NAMES: Readonly<Record<string, ChannelType>> = { public_channel: 'channel', private_channel: 'group', im: 'im', mpim: 'mpim' };

interface ListArgs extends PageArgs {
  readonly types?: string;
  readonly exclude_archived?: boolean;
}

export const listConversations: Handler<'conversations.list'> = (call, args) =>
  listed(call, args, (channel) => canSee(call.workspace, channel, call.callerId));

export const listOwnConversations: Handler<'users.conversations'> = (call, { user = call.callerId, ...args }) => {
  if (!call.workspace.users.has(user)) return refuse('user_not_found');
  return listed(call, args, (channel) => channel.members.has(user) && canSee(call.workspace, channel, call.callerId));
};

const LIST_MAX = 999;

function listed(call: Call, args: ListArgs, isShown: (channel: Channel) => boolean) {
  const types = typesAsked(call, args.types ?? 'public_channel');
  if ('ok' in types) return types;
  const channels = [...call.workspace.channels.values()].filter(
    (channel) => types.includes(channelType(channel)) && isShown(channel) && !(args.exclude_archived === true && channel.isArchived),
  );
  const page = pageOf(channels, args, { kind: 'channel', max: LIST_MAX });
  if ('ok' in page) return page;
  const views = page.items.map((channel) => ({
    ...channelView(call.workspace, channel, call.callerId),
    num_members: channel.members.size,
  }));
  return ok({ channels: views, response_metadata: { next_cursor: page.nextCursor } });
}

function typesAsked(call: Call, names: string): readonly ChannelType[] | Refusal<'invalid_types' | 'missing_scope'> {
  const types: ChannelType[] = [];
  for (const name of names.split(',')) {
    const type = TYPE_NAMES[name.trim()];
    if (type === undefined) return refuse('invalid_types');
    types.push(type);
  }
  const unscoped = types.map((type) => missingScope(call.manifest.scopes, READ[type])).find((fault) => fault !== undefined);
  return unscoped ?? types;
}

export const listMembers: Handler<'conversations.members'> = (call, { channel: id, ...args }) => {
  const channel = findConversationFor(call, id, READ);
  if ('ok' in channel) return channel;
  const page = pageOf([...channel.members], args, { kind: 'member' });
  if ('ok' in page) return page;
  return ok({ members: page.items, response_metadata: { next_cursor: page.nextCursor } });
};

export const markConversation: Handler<'conversations.mark'> = (call, { channel: id, ts }) => {
  const channel = findJoined(call, id, MANAGE);
  if ('ok' in channel) return channel;
  return isTs(ts) ? ok() : refuse('invalid_timestamp');
};
