import { addUserGroup, changeUserGroup, userGroupView } from '../workspace/user-group.ts';
import type { UserGroup } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { ok, refuse, type Refusal } from './answer.ts';
import type { Handler } from './handler.ts';

interface GroupArgs {
  readonly include_users?: boolean;
  readonly include_count?: boolean;
}

function groupView(group: UserGroup, { include_users: withUsers = false, include_count: withCount = false }: GroupArgs): object {
  const { users, user_count: count, ...view } = userGroupView(group);
  return { ...view, ...(withUsers && { users }), ...(withCount && { user_count: count }) };
}

export const listUserGroups: Handler<'usergroups.list'> = ({ workspace }, args) => {
  const groups = [...workspace.userGroups.values()].filter((group) => group.date_delete === 0 || args.include_disabled === true);
  return ok({ usergroups: groups.map((group) => groupView(group, args)) });
};

export const createUserGroup: Handler<'usergroups.create'> = (
  { workspace, callerId },
  { name, handle = '', description = '', ...args },
) => {
  const taken = takenBy(workspace, { name, handle });
  if (taken !== undefined) return taken;
  if (workspace.userGroups.size >= workspace.bounds.userGroups) return refuse('permission_denied');
  const group = addUserGroup(workspace, { name, handle, description, creatorId: callerId });
  workspace.changes.publish({ kind: 'user_group_created', group });
  return ok({ usergroup: groupView(group, args) });
};

export const updateUserGroup: Handler<'usergroups.update'> = (
  { workspace, callerId },
  { usergroup, name, handle, description, ...args },
) => {
  const group = workspace.userGroups.get(usergroup);
  if (group === undefined) return refuse('no_such_subteam');
  const change = {
    ...(name !== undefined && { name }),
    ...(handle !== undefined && { handle }),
    ...(description !== undefined && { description }),
  };
  const taken = takenBy(workspace, change, group);
  if (taken !== undefined) return taken;
  return ok({ usergroup: groupView(changeUserGroup(workspace, group, change, callerId), args) });
};

/** Names are unique among groups; handles among people and channels too. */
function takenBy(
  { userGroups, users, channels }: Workspace,
  { name, handle = '' }: { readonly name?: string; readonly handle?: string },
  own?: UserGroup,
): Refusal<'name_already_exists' | 'handle_already_exists'> | undefined {
  const others = [...userGroups.values()].filter((group) => group !== own);
  if (others.some((group) => group.name === name)) return refuse('name_already_exists');
  const named = [...users.values(), ...channels.values()].map((other) => other.name);
  const handles = [...others.map((group) => group.handle), ...named];
  return handle !== '' && handles.includes(handle) ? refuse('handle_already_exists') : undefined;
}

export const listGroupUsers: Handler<'usergroups.users.list'> = ({ workspace }, { usergroup }) => {
  const group = workspace.userGroups.get(usergroup);
  return group === undefined ? refuse('no_such_subteam') : ok({ users: group.users });
};

/** Replaces all members; an empty list is refused. */
export const updateGroupUsers: Handler<'usergroups.users.update'> = ({ workspace, callerId }, { usergroup, users, ...args }) => {
  const group = workspace.userGroups.get(usergroup);
  if (group === undefined) return refuse('no_such_subteam');
  if (users.trim() === '') return refuse('no_users_provided');
  const ids = users.split(',').map((user) => user.trim());
  if (ids.some((id) => workspace.users.get(id)?.deleted !== false)) return refuse('invalid_users');
  return ok({ usergroup: groupView(changeUserGroup(workspace, group, { users: ids }, callerId), { ...args, include_users: true }) });
};
