import { NO_SCOPE, type MethodSpec } from '../spec.ts';

const content = { text: 'text', blocks: 'json', attachments: 'json', markdown_text: 'text', metadata: 'json' } as const;
const CONTENT_ERRORS =
  'no_text invalid_blocks invalid_blocks_format invalid_attachments msg_blocks_too_long msg_too_long markdown_text_conflict too_many_attachments invalid_metadata_format invalid_metadata_schema metadata_too_large';
const dressing = {
  mrkdwn: 'flag',
  parse: 'text',
  link_names: 'flag',
  unfurl_links: 'flag',
  unfurl_media: 'flag',
  username: 'text',
  icon_emoji: 'text',
  icon_url: 'text',
} as const;

export const chatMethods = {
  'chat.postMessage': {
    scopes: ['chat:write'],
    tier: 'posting',
    args: { channel: 'text!', thread_ts: 'text', reply_broadcast: 'flag', ...content, ...dressing },
    errors: `channel_not_found not_in_channel is_archived thread_not_found cannot_reply_to_message user_not_found cannot_dm_bot messages_tab_disabled ${CONTENT_ERRORS}`,
  },
  'chat.update': {
    scopes: ['chat:write'],
    tier: 3,
    args: { channel: 'text!', ts: 'text!', ...content, reply_broadcast: 'flag', link_names: 'flag', parse: 'text', file_ids: 'json' },
    errors: `channel_not_found message_not_found cant_update_message is_inactive ${CONTENT_ERRORS}`,
  },
  'chat.delete': {
    scopes: ['chat:write'],
    tier: 3,
    args: { channel: 'text!', ts: 'text!' },
    errors: 'channel_not_found message_not_found cant_delete_message is_archived',
  },
  'chat.postEphemeral': {
    scopes: ['chat:write'],
    tier: 4,
    args: { channel: 'text!', user: 'text!', thread_ts: 'text', ...content, ...dressing },
    errors: `channel_not_found not_in_channel is_archived user_not_in_channel thread_not_found ${CONTENT_ERRORS}`,
  },
  'chat.meMessage': {
    scopes: ['chat:write'],
    tier: 3,
    args: { channel: 'text!', text: 'text!' },
    errors: 'channel_not_found not_in_channel is_archived no_text',
  },
  'chat.scheduleMessage': {
    scopes: ['chat:write'],
    tier: 3,
    args: { channel: 'text!', post_at: 'count!', thread_ts: 'text', reply_broadcast: 'flag', ...content, ...dressing },
    errors: `channel_not_found not_in_channel is_archived time_in_past time_too_far restricted_too_many invalid_time thread_not_found ${CONTENT_ERRORS}`,
  },
  'chat.scheduledMessages.list': {
    scopes: NO_SCOPE,
    tier: 3,
    args: { channel: 'text', oldest: 'text', latest: 'text', limit: 'count', cursor: 'text' },
    errors: 'invalid_cursor invalid_limit',
  },
  'chat.deleteScheduledMessage': {
    scopes: ['chat:write'],
    tier: 3,
    args: { channel: 'text!', scheduled_message_id: 'text!' },
    errors: 'channel_not_found invalid_scheduled_message_id',
  },
  'chat.getPermalink': {
    scopes: NO_SCOPE,
    tier: 'special',
    args: { channel: 'text!', message_ts: 'text!' },
    errors: 'channel_not_found message_not_found',
  },
} as const satisfies Record<string, MethodSpec>;
