import { beforeEach, describe, expect, it } from '@jest/globals';
import { withoutSecrets } from '../../delivery/events/without-secrets.ts';
import { openHome } from '../../workspace/home.ts';
import { shareFiles } from '../../workspace/share-files.ts';
import { storeFile } from '../../workspace/store-file.ts';
import { addUserGroup } from '../../workspace/user-group.ts';
import { heard } from './heard.ts';
import { type TestWorld, testWorld } from './world.ts';

let world: TestWorld;
beforeEach(() => {
  world = testWorld();
});

describe('people, files and the app', () => {
  it('user_change needs users:read', () => {
    const { workspace, ana } = world;
    const user = workspace.users.get(ana);
    if (!user) throw new Error('ana is missing');
    const change = () => workspace.changes.publish({ kind: 'user_changed', user });
    expect(heard(workspace, change, { scopes: [], botEvents: ['user_change'] })).toEqual([]);
    expect(heard(workspace, change)).toMatchObject([{ type: 'user_change', user: { id: ana }, cache_ts: user.updated }]);
  });

  it("a person's e-mail address needs its own scope", () => {
    const profile = { real_name: 'Ana', email: 'ana@example.com' };
    const event = { type: 'user_change', event_ts: '1.0', user: { id: 'U1', profile } };
    expect(withoutSecrets(event, ['users:read'])).toEqual({ ...event, user: { id: 'U1', profile: { real_name: 'Ana' } } });
    expect(withoutSecrets(event, ['users:read', 'users:read.email'])).toEqual(event);
  });

  it('a changed user group says who came and went', () => {
    const { workspace, ana, ben } = world;
    const [group] = workspace.userGroups.values();
    if (!group) throw new Error('there are no groups');
    const change = () => workspace.changes.publish({ kind: 'user_group_changed', group, added: [ana], removed: [ben] });
    expect(heard(workspace, change)).toMatchObject([
      { type: 'subteam_updated', subteam: { id: group.id } },
      { type: 'subteam_members_changed', subteam_id: group.id, added_users: [ana], removed_users: [ben] },
    ]);
  });

  it('a new user group is told to apps that may read groups', () => {
    const { workspace, ana } = world;
    const group = addUserGroup(workspace, { handle: 'night', name: 'Night shift', creatorId: ana });
    const create = () => workspace.changes.publish({ kind: 'user_group_created', group });
    expect(heard(workspace, create, { scopes: [], botEvents: ['subteam_created'] })).toEqual([]);
    expect(heard(workspace, create)).toMatchObject([
      { type: 'subteam_created', subteam: { id: group.id, handle: 'night', is_subteam: true, user_count: 0 } },
    ]);
  });

  it('a shared file is told by its id, to members', () => {
    const { workspace, open, ana, inviteBot } = world;
    const file = storeFile(workspace, { ownerId: ana, name: 'log.txt', mimetype: 'text/plain', content: Buffer.from('x') });
    const share = () => shareFiles(workspace, open, [file], { user: ana, text: '' });
    expect(heard(workspace, share)).toEqual([]);
    inviteBot(open);
    expect(heard(workspace, share)).toMatchObject([
      { type: 'message', subtype: 'file_share', files: [{ id: file.id }] },
      { type: 'file_shared', user_id: ana, channel_id: open.id, file_id: file.id, file: { id: file.id } },
    ]);
  });

  it('opening the home tab needs no scope', () => {
    const { workspace, ana } = world;
    expect(heard(workspace, () => openHome(workspace, ana, 'home'), { scopes: [], botEvents: [] })).toEqual([]);
    expect(heard(workspace, () => openHome(workspace, ana, 'home'), { scopes: [], botEvents: ['app_home_opened'] })).toMatchObject([
      { type: 'app_home_opened', user: ana, tab: 'home', channel: expect.stringMatching(/^D/) },
    ]);
  });

  it('what no app is told stays untold', () => {
    const { workspace, open, ana, inviteBot } = world;
    inviteBot(open);
    const ephemeral = { type: 'message', ts: workspace.nextTs(), text: 'psst', channel: open.id, is_ephemeral: true } as const;
    const act = () => {
      workspace.changes.publish({ kind: 'ephemeral_posted', channel: open, userId: ana, message: ephemeral });
      workspace.changes.publish({ kind: 'channel_details_changed', channel: open });
      workspace.changes.publish({ kind: 'modals_changed', userId: ana, modals: [] });
      workspace.changes.publish({ kind: 'file_deleted', fileId: 'F1' });
    };
    expect(heard(workspace, act)).toEqual([]);
  });
});
