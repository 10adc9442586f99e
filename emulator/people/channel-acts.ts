import {
  archiveChannel,
  convertChannel,
  deleteChannel,
  describeChannel,
  renameChannel,
  unarchiveChannel,
} from '../workspace/channel-life.ts';
import { createChannel, isFull } from '../workspace/create-channel.ts';
import { nameFault, type NameFault } from '../api/channel-name.ts';
import { hasItsOnlyChannel, join, leave } from '../workspace/membership.ts';
import { pinMessage, isPinned, PINS_MAX, unpinMessage } from '../workspace/pin.ts';
import { addReaction, hasReacted, isFullOfEmoji, removeReaction } from '../workspace/react.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { channelFor, messageFor, userCalled, livelyFor } from './place.ts';
import { Impossible } from './stage.ts';

const NAME_FAULTS: Readonly<Record<NameFault, string>> = {
  invalid_name_required: 'Give the channel a name.',
  invalid_name_maxlength: 'Channel names have at most 80 characters.',
  invalid_name_specials: 'Channel names are lowercase letters, numbers, hyphens and underscores.',
  invalid_name_punctuation: 'A channel name needs a letter or a number.',
  name_taken: 'That name is already taken.',
};

/** Creates a channel and gives its id. */
export function create(workspace: Workspace, userId: string, name: string, isPrivate: boolean): string {
  const fault = nameFault(workspace, name);
  if (fault !== undefined) throw new Impossible(NAME_FAULTS[fault.error]);
  if (isFull(workspace)) throw new Impossible('There are as many channels here as this workspace takes');
  return createChannel(workspace, { name, creatorId: userId, isPrivate }).id;
}

export function joinAs(workspace: Workspace, userId: string, place: string): void {
  const channel = channelFor(workspace, userId, place);
  if (channel.isArchived) throw new Impossible(`#${channel.name} is archived`);
  join(workspace, channel, userId);
}

export function leaveAs(workspace: Workspace, userId: string, place: string): void {
  const channel = channelFor(workspace, userId, place);
  if (channel.isGeneral || channel.kind !== 'channel') throw new Impossible(`Nobody leaves ${channel.name || 'a direct message'}`);
  leave(workspace, channel, userId);
}

export function inviteAs(workspace: Workspace, userId: string, place: string, name: string): void {
  const channel = livelyFor(workspace, userId, place);
  const guest = userCalled(workspace, name);
  if (guest.deleted) throw new Impossible(`${guest.name} is deactivated`);
  const isSecond = !channel.members.has(guest.id) && hasItsOnlyChannel(workspace, guest.id);
  if (isSecond) throw new Impossible(`${guest.name} is a guest of one channel, and in it already`);
  join(workspace, channel, guest.id, userId);
}

export function removeAs(workspace: Workspace, userId: string, place: string, name: string): void {
  const channel = livelyFor(workspace, userId, place);
  if (channel.isGeneral || channel.kind !== 'channel') throw new Impossible(`Nobody is removed from ${channel.name || 'a direct message'}`);
  leave(workspace, channel, userCalled(workspace, name).id, userId);
}

export function renameAs(workspace: Workspace, userId: string, place: string, name: string): void {
  const channel = livelyFor(workspace, userId, place);
  if (channel.kind !== 'channel') throw new Impossible('A direct message has no name');
  const fault = nameFault(workspace, name);
  if (fault !== undefined) throw new Impossible(NAME_FAULTS[fault.error]);
  renameChannel(workspace, channel, name, userId);
}

export function archiveAs(workspace: Workspace, userId: string, place: string): void {
  const channel = livelyFor(workspace, userId, place);
  if (channel.isGeneral || channel.kind !== 'channel') throw new Impossible(`${channel.name || 'A direct message'} cannot be archived`);
  archiveChannel(workspace, channel, userId);
}

export function unarchiveAs(workspace: Workspace, userId: string, place: string): void {
  const channel = channelFor(workspace, userId, place);
  if (channel.isArchived) unarchiveChannel(workspace, channel, userId);
}

export function convertAs(workspace: Workspace, userId: string, place: string, to: 'private' | 'public'): void {
  const channel = livelyFor(workspace, userId, place);
  if (channel.isGeneral || channel.kind !== 'channel') throw new Impossible(`${channel.name || 'A direct message'} stays as it is`);
  if (channel.isPrivate !== (to === 'private')) convertChannel(workspace, channel, to, userId);
}

/** Slack lets admins alone delete a channel. */
export function deleteAs(workspace: Workspace, userId: string, place: string): void {
  const channel = channelFor(workspace, userId, place);
  if (workspace.users.get(userId)?.is_admin !== true) throw new Impossible('Only an admin can delete a channel');
  if (channel.isGeneral || channel.kind !== 'channel') throw new Impossible(`${channel.name || 'A direct message'} cannot be deleted`);
  deleteChannel(workspace, channel, userId);
}

const TOPIC_MAX = 250;

export function setTopicAs(workspace: Workspace, userId: string, place: string, topic: string): void {
  const channel = livelyFor(workspace, userId, place);
  if (topic.length > TOPIC_MAX) throw new Impossible(`A topic has at most ${TOPIC_MAX} characters`);
  describeChannel(workspace, channel, 'topic', topic, userId);
}

interface Place {
  readonly channel: string;
  readonly ts: string;
}

/** Puts a reaction on a message, or takes it away; nothing happens when it is so already. */
export function reactAs(workspace: Workspace, userId: string, place: Place, emoji: string, isOn: boolean): void {
  const { message } = messageFor(workspace, userId, place);
  const channel = livelyFor(workspace, userId, place.channel);
  if (hasReacted(message, userId, emoji) === isOn) return;
  if (isOn && isFullOfEmoji(message, emoji)) throw new Impossible('This message has too many reactions');
  const change = isOn ? addReaction : removeReaction;
  change(workspace, channel, message, userId, emoji);
}

export function pinAs(workspace: Workspace, userId: string, place: Place, isOn: boolean): void {
  const { message } = messageFor(workspace, userId, place);
  const channel = livelyFor(workspace, userId, place.channel);
  if (isPinned(channel, message.ts) === isOn) return;
  if (isOn && channel.pins.length >= PINS_MAX) throw new Impossible(`A channel has at most ${PINS_MAX} pins`);
  const change = isOn ? pinMessage : unpinMessage;
  change(workspace, channel, message, userId);
}
