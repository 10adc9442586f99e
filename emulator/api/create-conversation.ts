import { createChannel, directMessage, findDirectMessage, isFull } from '../workspace/create-channel.ts';
import { ok, refuse } from './answer.ts';
import { nameFault } from './channel-name.ts';
import { channelView } from './channel-view.ts';
import { findConversation } from './conversation-access.ts';
import type { Call, Handler } from './handler.ts';
import { missingScope } from './scopes.ts';
import { MANAGE } from './spec.ts';

export const createConversation: Handler<'conversations.create'> = (
  { workspace, manifest, callerId },
  { name = '', is_private: isPrivate = false },
) => {
  const unscoped = missingScope(manifest.scopes, isPrivate ? MANAGE.group : MANAGE.channel);
  if (unscoped !== undefined) return unscoped;
  const fault = nameFault(workspace, name);
  if (fault !== undefined) return fault;
  if (isFull(workspace)) return refuse('restricted_action');
  const channel = createChannel(workspace, { name, creatorId: callerId, isPrivate });
  return ok({ channel: channelView(workspace, channel, callerId) });
};

const GROUP_MAX = 8;

/** Opens a direct message with one person, or a group's with up to eight. */
export const openConversation: Handler<'conversations.open'> = (call, { channel: id, users, return_im: isWhole = false }) => {
  if (id !== undefined) return reopen(call, id);
  if (users === undefined || users === '') return refuse('users_list_not_supplied');
  const ids = users.split(',').map((user) => user.trim());
  if (ids.length > GROUP_MAX) return refuse('too_many_users');
  const unscoped = missingScope(call.manifest.scopes, ids.length === 1 ? MANAGE.im : MANAGE.mpim);
  if (unscoped !== undefined) return unscoped;
  for (const user of ids) {
    const known = call.workspace.users.get(user);
    if (known === undefined) return refuse('user_not_found');
    if (known.deleted) return refuse('user_disabled');
    if (known.is_bot || user === 'USLACKBOT') return refuse('cannot_dm_bot');
  }
  return open(call, ids, isWhole);
};

function reopen(call: Call, id: string) {
  const channel = findConversation(call, id);
  if ('ok' in channel) return channel;
  return ok({ no_op: true, already_open: true, channel: { id: channel.id } });
}

function open({ workspace, callerId }: Call, ids: readonly string[], isWhole: boolean) {
  const members = [callerId, ...ids];
  const known = findDirectMessage(workspace, members);
  const channel = known ?? directMessage(workspace, members, callerId);
  const seen = known === undefined ? {} : { no_op: true, already_open: true };
  return ok({ ...seen, channel: isWhole ? channelView(workspace, channel, callerId) : { id: channel.id } });
}
