import type { UserGroup } from './user.ts';
import { nowSeconds, type Workspace } from './workspace.ts';

export function setGroupUsers(workspace: Workspace, group: UserGroup, users: readonly string[], byId: string): UserGroup {
  const next: UserGroup = { ...group, users, date_update: nowSeconds(workspace), updated_by: byId };
  workspace.userGroups.set(group.id, next);
  const added = users.filter((id) => !group.users.includes(id));
  const removed = group.users.filter((id) => !users.includes(id));
  workspace.changes.publish({ kind: 'user_group_changed', group: next, added, removed });
  return next;
}
