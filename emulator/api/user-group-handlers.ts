import { setGroupUsers } from '../workspace/user-group.ts';
import type { UserGroup } from '../workspace/user.ts';
import { ok, refuse } from './answer.ts';
import type { Handler } from './handler.ts';

interface GroupArgs {
  readonly include_users?: boolean;
  readonly include_count?: boolean;
}

function groupView(
  { users, ...group }: UserGroup,
  { include_users: withUsers = false, include_count: withCount = false }: GroupArgs,
): object {
  return {
    ...group,
    is_subteam: true,
    auto_type: null,
    auto_provision: false,
    deleted_by: null,
    prefs: { channels: [], groups: [] },
    ...(withUsers && { users }),
    ...(withCount && { user_count: users.length }),
  };
}

export const listUserGroups: Handler<'usergroups.list'> = ({ workspace }, args) => {
  const groups = [...workspace.userGroups.values()].filter((group) => group.date_delete === 0 || args.include_disabled === true);
  return ok({ usergroups: groups.map((group) => groupView(group, args)) });
};

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
  return ok({ usergroup: groupView(setGroupUsers(workspace, group, ids, callerId), { ...args, include_users: true }) });
};
