import { manualClock, type ManualClock } from '../../clock.ts';
import type { Channel } from '../../workspace/channel.ts';
import { createChannel } from '../../workspace/create-channel.ts';
import { defaultChannels, defaultPeople, defaultUserGroups } from '../../workspace/default-people.ts';
import { join } from '../../workspace/membership.ts';
import { type Draft, post } from '../../workspace/post.ts';
import { seedWorkspace, userNamed } from '../../workspace/seed.ts';
import type { Message } from '../../workspace/message.ts';
import type { Workspace } from '../../workspace/workspace.ts';

export interface TestWorld {
  workspace: Workspace;
  clock: ManualClock;
  ana: string;
  ben: string;
  bot: string;
  /** A public and a private channel of Ana's; the bot is in neither. */
  open: Channel;
  hidden: Channel;
  inviteBot: (channel: Channel) => void;
  says: (channel: Channel, text: string, more?: Partial<Draft>) => Message;
}

export function testWorld(): TestWorld {
  const clock = manualClock(Date.UTC(2026, 0, 5, 9));
  const workspace = seedWorkspace({
    clock,
    manifest: { name: 'Probe', botName: 'probe' },
    people: defaultPeople,
    userGroups: defaultUserGroups,
    channels: defaultChannels,
  });
  const ana = userNamed(workspace, 'ana');
  return {
    workspace,
    clock,
    ana,
    ben: userNamed(workspace, 'ben'),
    bot: workspace.app.botUserId,
    open: createChannel(workspace, { name: 'open', creatorId: ana }),
    hidden: createChannel(workspace, { name: 'hidden', creatorId: ana, isPrivate: true }),
    inviteBot: (channel) => join(workspace, channel, workspace.app.botUserId, ana),
    says: (channel, text, more = {}) => post(workspace, channel, { user: ana, text, team: workspace.team.id, ...more }),
  };
}
