import type { PersonSpec } from './default-people.ts';
import { addPerson } from './seed.ts';
import { changeUserGroup } from './user-group.ts';
import { nowSeconds, type Workspace } from './workspace.ts';

/** Somebody new joins the workspace. Gives their id. */
export function welcome(workspace: Workspace, spec: PersonSpec): string {
  const user = addPerson(workspace, spec);
  workspace.changes.publish({ kind: 'user_joined', user });
  return user.id;
}

/** Somebody leaves the company: the account stays, deactivated, and is in no channel or group any more. */
export function deactivate(workspace: Workspace, userId: string): void {
  const known = workspace.users.get(userId);
  if (known === undefined || known.deleted) return;
  const user = { ...known, deleted: true, updated: nowSeconds(workspace) };
  workspace.users.set(userId, user);
  for (const channel of workspace.channels.values()) if (channel.kind === 'channel') channel.members.delete(userId);
  for (const group of workspace.userGroups.values()) {
    if (!group.users.includes(userId)) continue;
    changeUserGroup(workspace, group, { users: group.users.filter((id) => id !== userId) }, userId);
  }
  workspace.changes.publish({ kind: 'user_changed', user });
}
