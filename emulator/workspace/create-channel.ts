import type { Channel } from './channel.ts';
import { newId } from './ids.ts';
import { join } from './membership.ts';
import { emptyLog } from './message-log.ts';
import { nowSeconds, type Workspace } from './workspace.ts';

export interface ChannelSeed {
  readonly name: string;
  readonly creatorId: string;
  readonly isPrivate?: boolean;
}

/** The workspace takes no further channel. */
export const isFull = ({ channels, bounds }: Workspace): boolean => channels.size >= bounds.conversations;

/** Creates a channel with its creator in it. The name has been checked. */
export function createChannel(workspace: Workspace, { name, creatorId, isPrivate = false }: ChannelSeed): Channel {
  const channel = blankConversation(workspace, {
    id: newId('C'),
    kind: 'channel',
    name,
    creatorId,
    isPrivate,
    isGeneral: false,
    members: [],
  });
  workspace.changes.publish({ kind: 'channel_created', channel, byId: creatorId });
  join(workspace, channel, creatorId);
  return channel;
}

/** The direct message of these people (two: `im`, more: `mpim`), made when it is first needed. */
export function directMessage(workspace: Workspace, userIds: readonly string[], creatorId: string): Channel {
  const members = [...new Set(userIds)];
  const known = findDirectMessage(workspace, members);
  if (known !== undefined) return known;
  const isPair = members.length === 2;
  const name = isPair ? '' : `mpdm-${members.map((id) => workspace.users.get(id)?.name ?? id).join('--')}-1`;
  const kind = isPair ? 'im' : 'mpim';
  return blankConversation(workspace, { id: newId(isPair ? 'D' : 'C'), kind, name, creatorId, isPrivate: true, isGeneral: false, members });
}

export function findDirectMessage(workspace: Workspace, members: readonly string[]): Channel | undefined {
  for (const channel of workspace.channels.values()) {
    if (channel.kind !== 'channel' && channel.members.size === members.length && members.every((id) => channel.members.has(id)))
      return channel;
  }
  return undefined;
}

type Blank = Pick<Channel, 'id' | 'kind' | 'name' | 'creatorId' | 'isPrivate' | 'isGeneral'> & { readonly members: readonly string[] };

/** A conversation that nobody has heard of yet: no message, no news. */
export function blankConversation(workspace: Workspace, { members, ...given }: Blank): Channel {
  const channel: Channel = {
    ...given,
    createdAt: nowSeconds(workspace),
    members: new Set(members),
    log: emptyLog(),
    isArchived: false,
    updatedAtMs: workspace.clock.now(),
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previousNames: [],
    pins: [],
    bookmarks: [],
  };
  workspace.channels.set(channel.id, channel);
  return channel;
}
