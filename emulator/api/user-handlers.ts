import type { User } from '../workspace/user.ts';
import { ok, refuse } from './answer.ts';
import type { Call, Handler } from './handler.ts';
import { pageOf } from './paging.ts';

/** The e-mail address stands in a profile only for apps with users:read.email. */
function userView(
  { manifest }: Call,
  user: User,
  { include_locale: isLocalised = false }: { readonly include_locale?: boolean } = {},
): object {
  const { email: _, ...profile } = user.profile;
  return {
    ...user,
    profile: manifest.scopes.includes('users:read.email') ? user.profile : profile,
    ...(isLocalised && { locale: 'en-US' }),
  };
}

export const userInfo: Handler<'users.info'> = (call, { user: id, ...how }) => {
  const user = call.workspace.users.get(id);
  if (user === undefined) return refuse('user_not_found');
  return ok({ user: userView(call, user, how) });
};

export const listUsers: Handler<'users.list'> = (call, args) => {
  const users = [...call.workspace.users.values()];
  const page = pageOf(users, { limit: users.length, ...args }, { kind: 'user', max: Infinity });
  if ('ok' in page) return page;
  const cacheTs = Math.floor(call.workspace.clock.now() / 1000);
  return ok({
    members: page.items.map((user) => userView(call, user, args)),
    cache_ts: cacheTs,
    response_metadata: { next_cursor: page.nextCursor },
  });
};

export const lookupByEmail: Handler<'users.lookupByEmail'> = (call, { email }) => {
  const user = [...call.workspace.users.values()].find((known) => known.profile.email === email.toLowerCase() && !known.deleted);
  return user === undefined ? refuse('users_not_found') : ok({ user: userView(call, user) });
};

export const presence: Handler<'users.getPresence'> = ({ workspace, callerId }, { user = callerId }) =>
  workspace.users.has(user) ? ok({ presence: 'active', online: true, auto_away: false, manual_away: false }) : refuse('user_not_found');

/** Nobody sleeps here: do-not-disturb is off for everyone. */
export const dndInfo: Handler<'dnd.info'> = ({ workspace, callerId }, { user = callerId }) =>
  workspace.users.has(user)
    ? ok({ dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1, snooze_enabled: false })
    : refuse('user_not_found');
