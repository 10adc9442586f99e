import { keepLatest } from './bounds.ts';
import type { Channel } from './channel.ts';
import { post } from './post.ts';
import { nowSeconds, type Workspace } from './workspace.ts';

const touch = (workspace: Workspace, channel: Channel) => {
  channel.updatedAtMs = workspace.clock.now();
};

export function renameChannel(workspace: Workspace, channel: Channel, name: string, byId: string): void {
  const oldName = channel.name;
  channel.name = name;
  channel.previousNames = [oldName, ...channel.previousNames].slice(0, workspace.bounds.previousNames);
  touch(workspace, channel);
  post(workspace, channel, {
    subtype: 'channel_name',
    user: byId,
    name,
    old_name: oldName,
    text: `has renamed the channel from "${oldName}" to "${name}"`,
    team: workspace.team.id,
  });
  workspace.changes.publish({ kind: 'channel_renamed', channel, oldName, byId });
}

/** Sets the topic or the purpose, with the line in the channel that says so. */
export function describeChannel(workspace: Workspace, channel: Channel, field: 'topic' | 'purpose', value: string, byId: string): void {
  channel[field] = { value, creator: byId, last_set: nowSeconds(workspace) };
  touch(workspace, channel);
  const label = field === 'topic' ? 'channel topic' : 'channel description';
  const text = value === '' ? `cleared the ${label}` : `set the ${label}: ${value}`;
  if (channel.kind === 'channel')
    post(workspace, channel, { subtype: `channel_${field}`, user: byId, text, [field]: value, team: workspace.team.id });
  workspace.changes.publish({ kind: 'channel_details_changed', channel });
}

/** Archives. Apps are put out of the channel, and hear of it as their last news from there. */
export function archiveChannel(workspace: Workspace, channel: Channel, byId: string): void {
  post(workspace, channel, { subtype: 'channel_archive', user: byId, text: 'archived the channel', team: workspace.team.id });
  channel.isArchived = true;
  touch(workspace, channel);
  workspace.changes.publish({ kind: 'channel_archived', channel, byId });
  for (const { botUserId } of workspace.apps.values()) channel.members.delete(botUserId);
}

export function unarchiveChannel(workspace: Workspace, channel: Channel, byId: string): void {
  channel.isArchived = false;
  touch(workspace, channel);
  channel.members.add(byId);
  post(workspace, channel, { subtype: 'channel_unarchive', user: byId, text: 'un-archived the channel', team: workspace.team.id });
  workspace.changes.publish({ kind: 'channel_unarchived', channel, byId });
}

/** Turns a public channel private, or a private one public. Slack has no event for it but the line in the channel. */
export function convertChannel(workspace: Workspace, channel: Channel, to: 'private' | 'public', byId: string): void {
  channel.isPrivate = to === 'private';
  touch(workspace, channel);
  const text = `made this channel *${to}*`;
  post(workspace, channel, { subtype: `channel_convert_to_${to}`, user: byId, text, team: workspace.team.id });
  workspace.changes.publish({ kind: 'channel_details_changed', channel });
}

/** Deletes for good, with all that was said there. Its name stays taken. */
export function deleteChannel(workspace: Workspace, channel: Channel, byId: string): void {
  workspace.channels.delete(channel.id);
  workspace.retiredNames.add(channel.name);
  keepLatest(workspace.retiredNames, workspace.bounds.retiredNames);
  workspace.changes.publish({ kind: 'channel_deleted', channel, byId });
}
