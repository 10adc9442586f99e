import type { Channel } from './channel.ts';
import type { Workspace } from './workspace.ts';

/** Whether a person or an app may know of a conversation: its members may, and of a public channel everybody but guests. */
export function canSee({ users }: Pick<Workspace, 'users'>, channel: Channel, userId: string): boolean {
  return channel.members.has(userId) || (!channel.isPrivate && users.get(userId)?.is_restricted !== true);
}
