import type { Bookmark, Channel, Pin } from './workspace/channel.ts';
import { repliesTo } from './workspace/message-log.ts';
import type { Message, PlacedMessage } from './workspace/message.ts';
import { visibleText } from './people/visible-text.ts';
import type { Workspace } from './workspace/workspace.ts';

/** A channel as it stands at the moment of asking. */
export interface ChannelSnapshot {
  readonly id: string;
  readonly name: string;
  readonly kind: Channel['kind'];
  readonly isPrivate: boolean;
  readonly isArchived: boolean;
  readonly topic: string;
  readonly purpose: string;
  /** Ids, in the order of joining. */
  readonly members: readonly string[];
  readonly bookmarks: readonly Bookmark[];
  readonly pins: readonly Pin[];
  /** As stored, oldest first, without replies. `shown` is all one reads in it. */
  readonly messages: readonly ShownMessage[];
  readonly replies: (parentTs: string) => readonly ShownMessage[];
}

export interface ShownMessage extends PlacedMessage {
  readonly shown: string;
}

/** The channel with this id or name (with or without #). Throws, naming those there are, when none is called so. */
export function snapshotOf(workspace: Workspace, nameOrId: string): ChannelSnapshot {
  const channel = channelCalled(workspace, nameOrId);
  const placed = (message: Message): ShownMessage => ({
    ...message,
    channel: channel.id,
    get shown() {
      return visibleText(message);
    },
  });
  return {
    id: channel.id,
    name: channel.name,
    kind: channel.kind,
    isPrivate: channel.isPrivate,
    isArchived: channel.isArchived,
    topic: channel.topic.value,
    purpose: channel.purpose.value,
    members: [...channel.members],
    bookmarks: channel.bookmarks,
    pins: channel.pins,
    messages: channel.log.timeline.map(placed),
    replies: (parentTs) => repliesTo(channel.log, parentTs).map(placed),
  };
}

export function channelCalled({ channels }: Workspace, nameOrId: string): Channel {
  const name = nameOrId.replace(/^#/, '');
  for (const channel of channels.values())
    if (channel.id === nameOrId || (channel.kind === 'channel' && channel.name === name)) return channel;
  throw new Error(
    `There is no channel ${nameOrId}; there are ${[...channels.values()].map((channel) => channel.name || channel.id).join(', ')}`,
  );
}
