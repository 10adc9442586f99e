import type { Channel } from './channel.ts';
import { replaceMessage } from './message-log.ts';
import type { Message, Reaction } from './message.ts';
import type { Workspace } from './workspace.ts';

/** One message takes so many different emoji. */
export const EMOJI_MAX = 50;

export const isFullOfEmoji = ({ reactions = [] }: Message, name: string): boolean =>
  reactions.length >= EMOJI_MAX && !reactions.some((reaction) => reaction.name === name);

export const hasReacted = (message: Message, userId: string, name: string): boolean =>
  message.reactions?.some((reaction) => reaction.name === name && reaction.users.includes(userId)) ?? false;

export function addReaction(workspace: Workspace, channel: Channel, message: Message, userId: string, name: string): void {
  const others = message.reactions ?? [];
  const known = others.find((reaction) => reaction.name === name);
  const users = [...(known?.users ?? []), userId];
  const grown: Reaction = { name, users, count: users.length };
  const reactions = known === undefined ? [...others, grown] : others.map((reaction) => (reaction === known ? grown : reaction));
  const next = { ...message, reactions };
  replaceMessage(channel.log, next);
  workspace.changes.publish({ kind: 'reaction_added', channel, message: next, userId, name });
}

export function removeReaction(workspace: Workspace, channel: Channel, message: Message, userId: string, name: string): void {
  const reactions = (message.reactions ?? [])
    .map((reaction) => (reaction.name === name ? withoutUser(reaction, userId) : reaction))
    .filter((reaction) => reaction.count > 0);
  const { reactions: _, ...plain } = message;
  const next = reactions.length === 0 ? plain : { ...plain, reactions };
  replaceMessage(channel.log, next);
  workspace.changes.publish({ kind: 'reaction_removed', channel, message: next, userId, name });
}

function withoutUser(reaction: Reaction, userId: string): Reaction {
  const users = reaction.users.filter((id) => id !== userId);
  return { ...reaction, users, count: users.length };
}
