import { newId } from './ids.ts';
import type { UserGroup } from './user.ts';
import { nowSeconds, type Workspace } from './workspace.ts';

export interface UserGroupSeed {
  readonly id?: string;
  readonly handle: string;
  readonly name: string;
  readonly description?: string;
  readonly creatorId: string;
  readonly users?: readonly string[];
}

/** Puts a user group into the workspace. */
export function addUserGroup(workspace: Workspace, { creatorId, ...seed }: UserGroupSeed): UserGroup {
  const now = nowSeconds(workspace);
  const group: UserGroup = {
    id: newId('S'),
    team_id: workspace.team.id,
    description: '',
    is_usergroup: true,
    is_external: false,
    date_create: now,
    date_update: now,
    date_delete: 0,
    created_by: creatorId,
    updated_by: creatorId,
    users: [],
    ...seed,
  };
  workspace.userGroups.set(group.id, group);
  return group;
}

/** Changes a user group's words or its users, and tells who came and who went. */
export function changeUserGroup(
  workspace: Workspace,
  group: UserGroup,
  change: Partial<Pick<UserGroup, 'handle' | 'name' | 'description' | 'users'>>,
  byId: string,
): UserGroup {
  const next: UserGroup = { ...group, ...change, date_update: nowSeconds(workspace), updated_by: byId };
  workspace.userGroups.set(group.id, next);
  const added = next.users.filter((id) => !group.users.includes(id));
  const removed = group.users.filter((id) => !next.users.includes(id));
  workspace.changes.publish({ kind: 'user_group_changed', group: next, added, removed });
  return next;
}

/** A user group as events carry it; methods leave its users out unless asked. */
export const userGroupView = (group: UserGroup) => ({
  ...group,
  is_subteam: true,
  auto_type: null,
  auto_provision: false,
  deleted_by: null,
  prefs: { channels: [], groups: [] },
  user_count: group.users.length,
});
