import type { Channel } from '../workspace/channel.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A conversation as the Web API shows it to `viewerId`. */
export function channelView(workspace: Workspace, channel: Channel, viewerId: string): Record<string, unknown> {
  return channel.kind === 'im' ? directMessageView(workspace, channel, viewerId) : fullView(workspace, channel, viewerId);
}

function directMessageView({ team }: Workspace, channel: Channel, viewerId: string): Record<string, unknown> {
  return {
    id: channel.id,
    created: channel.createdAt,
    is_archived: channel.isArchived,
    is_im: true,
    is_org_shared: false,
    context_team_id: team.id,
    updated: channel.updatedAtMs,
    user: [...channel.members].find((id) => id !== viewerId) ?? viewerId,
    is_user_deleted: false,
    priority: 0,
    is_open: true,
  };
}

function fullView({ team }: Workspace, channel: Channel, viewerId: string): Record<string, unknown> {
  const isMpim = channel.kind === 'mpim';
  return {
    id: channel.id,
    name: channel.name,
    is_channel: !isMpim,
    is_group: false,
    is_im: false,
    is_mpim: isMpim,
    is_private: channel.isPrivate,
    created: channel.createdAt,
    is_archived: channel.isArchived,
    is_general: channel.isGeneral,
    unlinked: 0,
    name_normalized: channel.name,
    is_shared: false,
    is_org_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    context_team_id: team.id,
    updated: channel.updatedAtMs,
    parent_conversation: null,
    creator: channel.creatorId,
    is_ext_shared: false,
    shared_team_ids: [team.id],
    pending_connected_team_ids: [],
    is_member: channel.members.has(viewerId),
    topic: channel.topic,
    purpose: channel.purpose,
    previous_names: channel.previousNames,
  };
}
