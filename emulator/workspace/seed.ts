import type { Clock } from '../clock.ts';
import type { Manifest } from '../manifest.ts';
import type { Bounds } from './bounds.ts';
import { blankConversation } from './create-channel.ts';
import type { ChannelSpec, PersonSpec, UserGroupSpec } from './default-people.ts';
import { idOf } from './ids.ts';
import { addBot, appNamed, credentialsOf, installApp } from './install-app.ts';
import { makeUser } from './make-user.ts';
import type { User } from './user.ts';
import { addUserGroup } from './user-group.ts';
import { emptyWorkspace, type Workspace } from './workspace.ts';

export interface SeedOptions {
  readonly clock: Clock;
  readonly bounds?: Partial<Bounds>;
  readonly manifest: Pick<Manifest, 'name' | 'botName'> & Partial<Pick<Manifest, 'messagesTab'>>;
  readonly people: readonly PersonSpec[];
  readonly userGroups: readonly UserGroupSpec[];
  readonly channels: readonly ChannelSpec[];
}

/** A workspace with its people, groups, channels, Slackbot, a monitoring app that posts alerts, and the app under test installed. */
export function seedWorkspace({ clock, bounds = {}, manifest, people, userGroups, channels }: SeedOptions): Workspace {
  const team = { id: idOf('T', 'acme'), name: 'Acme', domain: 'acme', emailDomain: 'acme.example' };
  const app = appNamed(manifest.name, manifest.botName, manifest.messagesTab);
  const workspace = emptyWorkspace({ clock, bounds, team, app, credentials: credentialsOf(manifest.name, app.id) });
  addBot(workspace, app, manifest.botName);
  installApp(workspace, 'alerts');
  addSlackbot(workspace);
  for (const person of people) addPerson(workspace, person);
  for (const group of userGroups) seedUserGroup(workspace, group);
  for (const channel of channels) addChannel(workspace, channel);
  return workspace;
}

function addSlackbot(workspace: Workspace): void {
  const user = makeUser({
    id: 'USLACKBOT',
    teamId: workspace.team.id,
    name: 'slackbot',
    realName: 'Slackbot',
    nowMs: workspace.clock.now(),
  });
  // users.list calls Slackbot no bot: is_bot is false for it.
  workspace.users.set(user.id, user);
}

export function addPerson(workspace: Workspace, spec: PersonSpec): User {
  const { name, realName = name, id = idOf('U', name), email = `${name}@${workspace.team.emailDomain}` } = spec;
  const user = makeUser({
    id,
    teamId: workspace.team.id,
    name,
    realName,
    email,
    ...(spec.title !== undefined && { title: spec.title }),
    ...(spec.tz !== undefined && { tz: spec.tz }),
    deleted: spec.deactivated ?? false,
    isAdmin: spec.isAdmin ?? false,
    isRestricted: spec.isGuest !== undefined && spec.isGuest !== false,
    isUltraRestricted: spec.isGuest === 'single-channel',
    nowMs: workspace.clock.now(),
  });
  workspace.users.set(user.id, user);
  return user;
}

/** The user called so. Throws for a name nobody has: a mistake in the options. */
export function userNamed(workspace: Workspace, name: string): string {
  for (const user of workspace.users.values()) if (user.name === name || user.id === name) return user.id;
  throw new Error(`Nobody here is called ${name}; there are ${[...workspace.users.values()].map((user) => user.name).join(', ')}.`);
}

function seedUserGroup(workspace: Workspace, { handle, name, members }: UserGroupSpec): void {
  const users = members.map((member) => userNamed(workspace, member));
  addUserGroup(workspace, { id: idOf('S', handle), handle, name, users, creatorId: users[0] ?? '' });
}

const isActivePerson = (workspace: Workspace, id: string): boolean => {
  const user = workspace.users.get(id);
  return user !== undefined && !user.deleted && !user.is_bot && id !== 'USLACKBOT';
};

export const activePeople = (workspace: Workspace): string[] => [...workspace.users.keys()].filter((id) => isActivePerson(workspace, id));

/** The channel starts empty: its members were there before this workspace's record begins. */
function addChannel(workspace: Workspace, { name, members: names, isPrivate = false }: ChannelSpec): void {
  const members = names?.map((member) => userNamed(workspace, member)) ?? activePeople(workspace);
  const creatorId = members[0] ?? 'USLACKBOT';
  blankConversation(workspace, {
    id: idOf('C', name),
    kind: 'channel',
    name,
    creatorId,
    isPrivate,
    isGeneral: name === 'general',
    members,
  });
}
