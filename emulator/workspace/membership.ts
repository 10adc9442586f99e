import type { Channel } from './channel.ts';
import { post } from './post.ts';
import type { Workspace } from './workspace.ts';

/** Makes the person a member, with the line in the channel that says so. */
export function join(workspace: Workspace, channel: Channel, userId: string, inviterId?: string): void {
  if (channel.members.has(userId)) return;
  channel.members.add(userId);
  if (channel.kind !== 'channel') return;
  const inviter = inviterId === undefined ? {} : { inviter: inviterId };
  post(workspace, channel, {
    subtype: 'channel_join',
    user: userId,
    text: `<@${userId}> has joined the channel`,
    team: workspace.team.id,
    ...inviter,
  });
  workspace.changes.publish({ kind: 'member_joined', channel, userId, inviterId });
}

/** Takes the person out; `byId` is whoever removed them, or they themselves. */
export function leave(workspace: Workspace, channel: Channel, userId: string, byId = userId): void {
  if (!channel.members.has(userId)) return;
  const text = byId === userId ? `<@${userId}> has left the channel` : `<@${userId}> was removed from the channel by <@${byId}>`;
  post(workspace, channel, { subtype: 'channel_leave', user: userId, text, team: workspace.team.id });
  channel.members.delete(userId);
  workspace.changes.publish({ kind: 'member_left', channel, userId, byId });
}

/** A single-channel guest is in one channel, and in no second. */
export function hasItsOnlyChannel({ users, channels }: Workspace, userId: string): boolean {
  if (users.get(userId)?.is_ultra_restricted !== true) return false;
  return [...channels.values()].some((channel) => channel.kind === 'channel' && channel.members.has(userId));
}
