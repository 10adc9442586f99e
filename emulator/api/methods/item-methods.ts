import type { MethodSpec } from '../spec.ts';

const bookmark = { title: 'text', link: 'text', emoji: 'text', entity_id: 'text', parent_id: 'text' } as const;

export const itemMethods = {
  'reactions.add': {
    scopes: ['reactions:write'],
    tier: 3,
    args: { channel: 'text', timestamp: 'text', name: 'text!' },
    errors:
      'already_reacted message_not_found invalid_name bad_timestamp is_archived too_many_emoji too_many_reactions no_item_specified channel_not_found not_in_channel',
  },
  'reactions.remove': {
    scopes: ['reactions:write'],
    tier: 2,
    args: { channel: 'text', timestamp: 'text', name: 'text!' },
    errors: 'no_reaction message_not_found invalid_name bad_timestamp no_item_specified channel_not_found not_in_channel is_archived',
  },
  'reactions.get': {
    scopes: ['reactions:read'],
    tier: 3,
    args: { channel: 'text', timestamp: 'text', full: 'flag' },
    errors: 'message_not_found bad_timestamp no_item_specified channel_not_found not_in_channel',
  },
  'pins.add': {
    scopes: ['pins:write'],
    tier: 2,
    args: { channel: 'text!', timestamp: 'text' },
    errors: 'already_pinned too_many_pins message_not_found not_in_channel no_item_specified bad_timestamp channel_not_found is_archived',
  },
  'pins.remove': {
    scopes: ['pins:write'],
    tier: 2,
    args: { channel: 'text!', timestamp: 'text' },
    errors: 'no_pin message_not_found not_in_channel no_item_specified bad_timestamp channel_not_found is_archived',
  },
  'pins.list': { scopes: ['pins:read'], tier: 2, args: { channel: 'text!' }, errors: 'channel_not_found not_in_channel' },
  'bookmarks.add': {
    scopes: ['bookmarks:write'],
    tier: 2,
    args: { channel_id: 'text!', type: 'text!', ...bookmark, title: 'text!' },
    errors: 'invalid_link invalid_emoji invalid_bookmark_type too_many_bookmarks channel_not_found',
  },
  'bookmarks.edit': {
    scopes: ['bookmarks:write'],
    tier: 2,
    args: { channel_id: 'text!', bookmark_id: 'text!', ...bookmark },
    errors: 'not_found invalid_link invalid_emoji channel_not_found',
  },
  'bookmarks.remove': {
    scopes: ['bookmarks:write'],
    tier: 2,
    args: { channel_id: 'text!', bookmark_id: 'text!', quip_section_id: 'text' },
    errors: 'not_found channel_not_found',
  },
  'bookmarks.list': { scopes: ['bookmarks:read'], tier: 3, args: { channel_id: 'text!' }, errors: 'channel_not_found' },
} as const satisfies Record<string, MethodSpec>;
