import type { Channel } from '../workspace/channel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Impossible } from './stage.ts';

/** The conversation called so (`#general`, `general` or an id), if the person may see it. */
export function channelFor(workspace: Workspace, userId: string, nameOrId: string): Channel {
  const name = nameOrId.replace(/^#/, '');
  for (const channel of workspace.channels.values()) {
    const isCalled = channel.id === nameOrId || (channel.kind === 'channel' && channel.name === name);
    if (isCalled && (!channel.isPrivate || channel.members.has(userId))) return channel;
  }
  throw new Impossible(`${workspace.users.get(userId)?.name} sees no channel ${nameOrId}`);
}

/** The same, where the person may also write: a member, and not archived. */
export function writableFor(workspace: Workspace, userId: string, nameOrId: string): Channel {
  const channel = channelFor(workspace, userId, nameOrId);
  const who = workspace.users.get(userId)?.name;
  if (!channel.members.has(userId)) throw new Impossible(`${who} is not a member of #${channel.name}: join first`);
  if (channel.isArchived) throw new Impossible(`#${channel.name} is archived: nobody can write there`);
  return channel;
}
