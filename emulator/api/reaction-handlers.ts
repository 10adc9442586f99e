import { addReaction, hasReacted, isFullOfEmoji, removeReaction } from '../workspace/react.ts';
import { ok, refuse } from './answer.ts';
import { findItem } from './find-item.ts';
import type { Handler } from './handler.ts';

/** Emoji names as Slack writes them, a skin tone included; without colons. */
const NAME = /^[\p{L}\p{N}_+'-]+(?:::skin-tone-[2-6])?$/u;
const OWN_REACTIONS_MAX = 23;

export const addReactionTo: Handler<'reactions.add'> = (call, { name, ...where }) => {
  if (!NAME.test(name)) return refuse('invalid_name');
  const item = findItem(call, where);
  if ('ok' in item) return item;
  if (item.channel.isArchived) return refuse('is_archived');
  const reactions = item.message.reactions ?? [];
  if (hasReacted(item.message, call.callerId, name)) return refuse('already_reacted');
  if (isFullOfEmoji(item.message, name)) return refuse('too_many_emoji');
  if (reactions.filter((reaction) => reaction.users.includes(call.callerId)).length >= OWN_REACTIONS_MAX)
    return refuse('too_many_reactions');
  addReaction(call.workspace, item.channel, item.message, call.callerId, name);
  return ok();
};

export const removeReactionFrom: Handler<'reactions.remove'> = (call, { name, ...where }) => {
  if (!NAME.test(name)) return refuse('invalid_name');
  const item = findItem(call, where);
  if ('ok' in item) return item;
  if (item.channel.isArchived) return refuse('is_archived');
  if (!hasReacted(item.message, call.callerId, name)) return refuse('no_reaction');
  removeReaction(call.workspace, item.channel, item.message, call.callerId, name);
  return ok();
};

export const getReactions: Handler<'reactions.get'> = (call, where) => {
  const item = findItem(call, where);
  if ('ok' in item) return item;
  return ok({ type: 'message', channel: item.channel.id, message: item.message });
};
