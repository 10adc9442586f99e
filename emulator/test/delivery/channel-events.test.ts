import { beforeEach, describe, expect, it } from '@jest/globals';
import { archiveChannel, deleteChannel, describeChannel, renameChannel, unarchiveChannel } from '../../workspace/channel-life.ts';
import { createChannel } from '../../workspace/create-channel.ts';
import { join, leave } from '../../workspace/membership.ts';
import { heard } from './heard.ts';
import { type TestWorld, testWorld } from './world.ts';

let world: TestWorld;
beforeEach(() => {
  world = testWorld();
});

describe('members', () => {
  it('joining is a message and an event, with who invited', () => {
    const { workspace, open, ana, ben, inviteBot } = world;
    inviteBot(open);
    expect(heard(workspace, () => join(workspace, open, ben, ana))).toMatchObject([
      { subtype: 'channel_join', user: ben, inviter: ana },
      { type: 'member_joined_channel', user: ben, channel: open.id, channel_type: 'C', inviter: ana, team: workspace.team.id },
    ]);
    expect(heard(workspace, () => leave(workspace, open, ben))).toMatchObject([
      { subtype: 'channel_leave', user: ben },
      { type: 'member_left_channel', user: ben, channel_type: 'C' },
    ]);
  });

  it('the bot hears of its own coming, and of its own going by channel_left or group_left', () => {
    const { workspace, open, hidden, ana, bot, inviteBot } = world;
    for (const [channel, left] of [
      [open, 'channel_left'],
      [hidden, 'group_left'],
    ] as const) {
      expect(heard(workspace, () => inviteBot(channel))).toContainEqual(
        expect.objectContaining({ type: 'member_joined_channel', user: bot }),
      );
      const types = heard(workspace, () => leave(workspace, channel, bot, ana)).map(({ type }) => type);
      expect(types).toContain(left);
      expect(types).not.toContain('member_left_channel');
    }
  });
});

describe('channels', () => {
  it('public ones are news to everybody, private ones to members only', () => {
    const { workspace, ana, open, hidden, inviteBot } = world;
    const types = (act: () => void) => heard(workspace, act).map(({ type }) => type);
    expect(types(() => createChannel(workspace, { name: 'news', creatorId: ana }))).toEqual(['channel_created']);
    expect(types(() => createChannel(workspace, { name: 'secret', creatorId: ana, isPrivate: true }))).toEqual([]);
    expect(types(() => renameChannel(workspace, open, 'opened', ana))).toEqual(['channel_rename']);
    expect(types(() => renameChannel(workspace, hidden, 'buried', ana))).toEqual([]);
    inviteBot(hidden);
    expect(types(() => renameChannel(workspace, hidden, 'hidden', ana))).toEqual(['message', 'group_rename']);
  });

  it('a topic and a purpose are told as messages', () => {
    const { workspace, ana, open, inviteBot } = world;
    const describeAs = (field: 'topic' | 'purpose') => heard(workspace, () => describeChannel(workspace, open, field, 'why', ana));
    expect(describeAs('topic')).toEqual([]);
    inviteBot(open);
    expect(describeAs('topic')).toMatchObject([{ type: 'message', subtype: 'channel_topic', topic: 'why', user: ana }]);
    expect(describeAs('purpose')).toMatchObject([{ type: 'message', subtype: 'channel_purpose', purpose: 'why' }]);
  });

  it('archiving is the last a member bot hears of a private one', () => {
    const { workspace, ana, open, hidden, inviteBot } = world;
    inviteBot(open);
    inviteBot(hidden);
    expect(heard(workspace, () => archiveChannel(workspace, hidden, ana))).toMatchObject([
      { subtype: 'channel_archive' },
      { type: 'group_archive', channel: hidden.id, user: ana },
    ]);
    expect(heard(workspace, () => unarchiveChannel(workspace, hidden, ana))).toEqual([]);
    expect(heard(workspace, () => archiveChannel(workspace, open, ana))).toMatchObject([{ type: 'message' }, { type: 'channel_archive' }]);
    expect(heard(workspace, () => unarchiveChannel(workspace, open, ana))).toMatchObject([{ type: 'channel_unarchive' }]);
  });

  it('deleting is told like archiving, by whom', () => {
    const { workspace, ana, open, hidden, inviteBot } = world;
    expect(heard(workspace, () => deleteChannel(workspace, open, ana))).toEqual([
      { type: 'channel_deleted', channel: open.id, actor_id: ana, event_ts: expect.any(String) },
    ]);
    inviteBot(hidden);
    expect(heard(workspace, () => deleteChannel(workspace, hidden, ana))).toMatchObject([{ type: 'group_deleted', channel: hidden.id }]);
  });
});
