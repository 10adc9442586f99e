import { DESCRIBE, HISTORY, INVITE, MANAGE, READ, type MethodSpec } from '../spec.ts';

const paging = { limit: 'count', cursor: 'text' } as const;
const stretch = { ...paging, latest: 'text', oldest: 'text', inclusive: 'flag', include_all_metadata: 'flag' } as const;

export const conversationMethods = {
  'conversations.create': {
    scopes: MANAGE,
    tier: 2,
    args: { name: 'text', is_private: 'flag' },
    errors: 'invalid_name_required invalid_name_maxlength invalid_name_specials invalid_name_punctuation name_taken restricted_action',
  },
  'conversations.invite': {
    scopes: INVITE,
    tier: 3,
    args: { channel: 'text!', users: 'text', force: 'flag' },
    errors:
      'already_in_channel cant_invite cant_invite_self channel_not_found is_archived method_not_supported_for_channel_type no_user not_in_channel user_not_found too_many_users ura_max_channels',
  },
  'conversations.join': {
    scopes: { channel: ['channels:join'], group: ['channels:join'], im: ['channels:join'], mpim: ['channels:join'] },
    tier: 3,
    args: { channel: 'text!' },
    errors: 'channel_not_found is_archived method_not_supported_for_channel_type',
  },
  'conversations.leave': {
    scopes: MANAGE,
    tier: 3,
    args: { channel: 'text!' },
    errors: 'channel_not_found is_archived method_not_supported_for_channel_type cant_leave_general last_member',
  },
  'conversations.kick': {
    scopes: MANAGE,
    tier: 3,
    args: { channel: 'text!', user: 'text!' },
    errors:
      'channel_not_found cant_kick_self cant_kick_from_general not_in_channel user_not_found is_archived method_not_supported_for_channel_type',
  },
  'conversations.archive': {
    scopes: MANAGE,
    tier: 2,
    args: { channel: 'text!' },
    errors: 'already_archived cant_archive_general channel_not_found method_not_supported_for_channel_type not_in_channel',
  },
  'conversations.unarchive': {
    scopes: MANAGE,
    tier: 2,
    args: { channel: 'text!' },
    errors: 'channel_not_found not_archived not_in_channel method_not_supported_for_channel_type',
  },
  'conversations.rename': {
    scopes: MANAGE,
    tier: 2,
    args: { channel: 'text!', name: 'text' },
    errors:
      'channel_not_found is_archived not_authorized not_in_channel method_not_supported_for_channel_type invalid_name_required invalid_name_maxlength invalid_name_specials invalid_name_punctuation name_taken',
  },
  'conversations.setTopic': {
    scopes: DESCRIBE,
    tier: 2,
    args: { channel: 'text!', topic: 'text!' },
    errors: 'too_long is_archived not_in_channel channel_not_found method_not_supported_for_channel_type',
  },
  'conversations.setPurpose': {
    scopes: DESCRIBE,
    tier: 2,
    args: { channel: 'text!', purpose: 'text!' },
    errors: 'too_long is_archived not_in_channel channel_not_found method_not_supported_for_channel_type',
  },
  'conversations.info': {
    scopes: READ,
    tier: 3,
    args: { channel: 'text!', include_num_members: 'flag', include_locale: 'flag' },
    errors: 'channel_not_found',
  },
  'conversations.list': {
    scopes: READ,
    tier: 2,
    args: { types: 'text', exclude_archived: 'flag', ...paging },
    errors: 'invalid_cursor invalid_limit invalid_types',
  },
  'users.conversations': {
    scopes: READ,
    tier: 3,
    args: { user: 'text', types: 'text', exclude_archived: 'flag', ...paging },
    errors: 'invalid_cursor invalid_limit invalid_types user_not_found',
  },
  'conversations.members': {
    scopes: READ,
    tier: 4,
    args: { channel: 'text!', ...paging },
    errors: 'channel_not_found invalid_cursor invalid_limit',
  },
  'conversations.history': {
    scopes: HISTORY,
    tier: 3,
    args: { channel: 'text!', ...stretch },
    errors: 'channel_not_found invalid_cursor invalid_limit invalid_ts_latest invalid_ts_oldest not_in_channel',
  },
  'conversations.replies': {
    scopes: HISTORY,
    tier: 3,
    args: { channel: 'text!', ts: 'text!', ...stretch },
    errors: 'channel_not_found thread_not_found invalid_cursor invalid_limit invalid_ts_latest invalid_ts_oldest not_in_channel',
  },
  'conversations.open': {
    scopes: { ...MANAGE, channel: ['im:write', 'mpim:write'], group: ['im:write', 'mpim:write'] },
    tier: 3,
    args: { channel: 'text', users: 'text', return_im: 'flag', prevent_creation: 'flag' },
    errors: 'channel_not_found too_many_users user_disabled user_not_found users_list_not_supplied cannot_dm_bot',
  },
  'conversations.mark': {
    scopes: MANAGE,
    tier: 3,
    args: { channel: 'text!', ts: 'text!' },
    errors: 'channel_not_found invalid_timestamp not_in_channel',
  },
} as const satisfies Record<string, MethodSpec>;
