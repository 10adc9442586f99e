import type { Channel } from '../workspace/channel.ts';
import { directMessage } from '../workspace/create-channel.ts';
import { findMessage } from '../workspace/message-log.ts';
import type { Message } from '../workspace/message.ts';
import type { User } from '../workspace/user.ts';
import { canSee } from '../workspace/visibility.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Impossible } from './stage.ts';

/** The conversation called so (`#general`, `general`, an id, or `@ben` for a direct message), if the person may see it. */
export function channelFor(workspace: Workspace, userId: string, nameOrId: string): Channel {
  requireActive(workspace, userId);
  if (nameOrId.startsWith('@')) return directMessage(workspace, [userCalled(workspace, nameOrId).id, userId], userId);
  const name = nameOrId.replace(/^#/, '');
  for (const channel of workspace.channels.values()) {
    const isCalled = channel.id === nameOrId || (channel.kind === 'channel' && channel.name === name);
    if (isCalled && canSee(workspace, channel, userId)) return channel;
  }
  throw new Impossible(`${workspace.users.get(userId)?.name} sees no channel ${nameOrId}`);
}

/** The same, where the person is a member and which is not archived. */
export function livelyFor(workspace: Workspace, userId: string, nameOrId: string): Channel {
  const channel = channelFor(workspace, userId, nameOrId);
  const who = workspace.users.get(userId)?.name;
  if (!channel.members.has(userId)) throw new Impossible(`${who} is not a member of #${channel.name}: join first`);
  if (channel.isArchived) throw new Impossible(`#${channel.name} is archived: nobody can write there`);
  return channel;
}

/** The same, where the person may also write: apps may have that turned off. */
export function writableFor(workspace: Workspace, userId: string, nameOrId: string): Channel {
  const channel = livelyFor(workspace, userId, nameOrId);
  const isToApp = channel.kind === 'im' && channel.members.has(workspace.app.botUserId);
  if (isToApp && workspace.app.messagesTab !== 'open') throw new Impossible('Sending messages to this app has been turned off.');
  return channel;
}

/** Nobody acts with an account that was deactivated. */
export function requireActive({ users }: Workspace, userId: string): void {
  const user = users.get(userId);
  if (user?.deleted === true) throw new Impossible(`The account of ${user.name} is deactivated`);
}

/** The message with this ts, in a conversation that the person sees. */
export function messageFor(
  workspace: Workspace,
  userId: string,
  { channel: id, ts }: { readonly channel: string; readonly ts: string },
): { channel: Channel; message: Message } {
  const channel = channelFor(workspace, userId, id);
  const message = findMessage(channel.log, ts);
  if (message === undefined || message.subtype === 'tombstone') throw new Impossible('This message is not there any more');
  return { channel, message };
}

/** The user called so: by name, with or without @, by real name, or by id. */
export function userCalled({ users }: Workspace, name: string): User {
  const bare = name.replace(/^@/, '');
  for (const user of users.values()) if (user.id === bare || user.name === bare || user.real_name === bare) return user;
  throw new Impossible(`Nobody is called ${name}`);
}
