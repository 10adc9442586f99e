import type { Channel } from '../workspace/channel.ts';
import { repliesTo } from '../workspace/message-log.ts';
import type { Message, PlacedMessage } from '../workspace/message.ts';
import { screenOf, type Workspace } from '../workspace/workspace.ts';
import { visibleText } from './visible-text.ts';

/** A message on a person's screen. `shown` is all that they read in it; `ephemeral` ones only they see. */
export interface SeenMessage extends PlacedMessage {
  readonly shown: string;
  readonly ephemeral: boolean;
}

export const seenIn = (channel: Channel, message: Message, ephemeral = false): SeenMessage => ({
  ...message,
  channel: channel.id,
  get shown() {
    return visibleText(message);
  },
  ephemeral,
});

/** What only this person sees in the channel. */
export function whispersIn(workspace: Workspace, userId: string, channel: Channel): SeenMessage[] {
  const own = screenOf(workspace, userId).ephemerals.filter((message) => message.channel === channel.id);
  return own.map((message) => seenIn(channel, message, true));
}

/** The channel as the person sees it, oldest first. */
export function readChannel(workspace: Workspace, userId: string, channel: Channel): SeenMessage[] {
  const own = whispersIn(workspace, userId, channel).filter((message) => message.thread_ts === undefined);
  return inOrder([...channel.log.timeline.map((message) => seenIn(channel, message)), ...own]);
}

/** A thread as the person sees it: the parent, then the replies. */
export function readThread(workspace: Workspace, userId: string, channel: Channel, parent: Message): SeenMessage[] {
  const all = [parent, ...repliesTo(channel.log, parent.ts)].map((message) => seenIn(channel, message));
  return inOrder([...all, ...whispersIn(workspace, userId, channel).filter((own) => own.thread_ts === parent.ts)]);
}

const inOrder = (messages: SeenMessage[]): SeenMessage[] => messages.sort((a, b) => (a.ts < b.ts ? -1 : 1));
