import type { MethodSpec } from '../spec.ts';

export const userMethods = {
  'users.info': { scopes: ['users:read'], tier: 4, args: { user: 'text!', include_locale: 'flag' }, errors: 'user_not_found' },
  'users.list': {
    scopes: ['users:read'],
    tier: 2,
    args: { limit: 'count', cursor: 'text', include_locale: 'flag' },
    errors: 'invalid_cursor invalid_limit',
  },
  'users.lookupByEmail': { scopes: ['users:read.email'], tier: 3, args: { email: 'text!' }, errors: 'users_not_found' },
  'users.getPresence': { scopes: ['users:read'], tier: 3, args: { user: 'text' }, errors: 'user_not_found' },
  'usergroups.list': {
    isPaid: true,
    scopes: ['usergroups:read'],
    tier: 2,
    args: { include_users: 'flag', include_count: 'flag', include_disabled: 'flag' },
    errors: '',
  },
  'usergroups.create': {
    isPaid: true,
    scopes: ['usergroups:write'],
    tier: 2,
    args: { name: 'text!', handle: 'text', description: 'text', include_count: 'flag' },
    errors: 'name_already_exists handle_already_exists permission_denied',
  },
  'usergroups.update': {
    isPaid: true,
    scopes: ['usergroups:write'],
    tier: 2,
    args: { usergroup: 'text!', name: 'text', handle: 'text', description: 'text', include_count: 'flag' },
    errors: 'no_such_subteam name_already_exists handle_already_exists',
  },
  'usergroups.users.list': {
    isPaid: true,
    scopes: ['usergroups:read'],
    tier: 2,
    args: { usergroup: 'text!', include_disabled: 'flag' },
    errors: 'no_such_subteam',
  },
  'usergroups.users.update': {
    isPaid: true,
    scopes: ['usergroups:write'],
    tier: 2,
    args: { usergroup: 'text!', users: 'text!', include_count: 'flag' },
    errors: 'no_such_subteam no_users_provided invalid_users',
  },
  'dnd.info': { scopes: ['dnd:read'], tier: 3, args: { user: 'text' }, errors: 'user_not_found' },
} as const satisfies Record<string, MethodSpec>;
