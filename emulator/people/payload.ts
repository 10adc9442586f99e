import type { Channel } from '../workspace/channel.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The fields that every interaction carries. */
export function interactionBase({ team, app, credentials, users }: Workspace, userId: string): Record<string, unknown> {
  const name = users.get(userId)?.name ?? '';
  return {
    team: { id: team.id, domain: team.domain },
    user: { id: userId, username: name, name, team_id: team.id },
    api_app_id: app.id,
    token: credentials.verificationToken,
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** A channel's name as payloads give it: only public channels are named. */
export function channelNameIn(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage';
  if (channel.kind === 'mpim') return channel.name;
  return channel.isPrivate ? 'privategroup' : channel.name;
}
