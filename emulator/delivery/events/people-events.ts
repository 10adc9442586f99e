import { userGroupView } from '../../workspace/user-group.ts';
import type { ChangeOf, RaisedEvent, Recipient } from './raised.ts';

export const userJoined = ({ user, eventTs }: ChangeOf<'user_joined'>): RaisedEvent[] => [
  { name: 'team_join', event: { type: 'team_join', user, event_ts: eventTs } },
];

export const userChanged = ({ user, eventTs }: ChangeOf<'user_changed'>): RaisedEvent[] => [
  { name: 'user_change', event: { type: 'user_change', user, cache_ts: user.updated, event_ts: eventTs } },
];

export const userGroupCreated = ({ group, eventTs }: ChangeOf<'user_group_created'>): RaisedEvent[] => [
  { name: 'subteam_created', event: { type: 'subteam_created', subteam: userGroupView(group), event_ts: eventTs } },
];

export function userGroupChanged({ group, added, removed, eventTs }: ChangeOf<'user_group_changed'>, { teamId }: Recipient): RaisedEvent[] {
  const subteam = userGroupView(group);
  const updated: RaisedEvent = { name: 'subteam_updated', event: { type: 'subteam_updated', subteam, event_ts: eventTs } };
  if (added.length + removed.length === 0) return [updated];
  const who = { added_users: added, added_users_count: added.length, removed_users: removed, removed_users_count: removed.length };
  const event = { type: 'subteam_members_changed', subteam_id: group.id, team_id: teamId, date_update: group.date_update, ...who };
  return [updated, { name: 'subteam_members_changed', event: { ...event, event_ts: eventTs } }];
}

export function homeOpened({ userId, channel, tab, view, eventTs }: ChangeOf<'home_opened'>): RaisedEvent[] {
  const published = tab === 'home' && view !== undefined ? { view } : {};
  const event = { type: 'app_home_opened', user: userId, channel: channel.id, tab, ...published, event_ts: eventTs };
  return [{ name: 'app_home_opened', channel, event }];
}

export const tokenRevoked = ({ botUserId, eventTs }: ChangeOf<'token_revoked'>): RaisedEvent[] => [
  { name: 'tokens_revoked', event: { type: 'tokens_revoked', tokens: { oauth: [], bot: [botUserId] }, event_ts: eventTs } },
];

export const appUninstalled = ({ eventTs }: ChangeOf<'app_uninstalled'>): RaisedEvent[] => [
  { name: 'app_uninstalled', event: { type: 'app_uninstalled', event_ts: eventTs } },
];
