import type { MethodSpec } from '../spec.ts';

export const fileMethods = {
  'files.getUploadURLExternal': {
    scopes: ['files:write'],
    tier: 4,
    args: { filename: 'text!', length: 'count!', alt_txt: 'text', alt_text: 'text', snippet_type: 'text' },
    errors: 'file_upload_size_restricted storage_limit_reached',
  },
  'files.completeUploadExternal': {
    scopes: ['files:write'],
    tier: 4,
    args: { files: 'json!', channel_id: 'text', channels: 'text', thread_ts: 'text', initial_comment: 'text', blocks: 'json' },
    errors:
      'file_not_found channel_not_found not_in_channel is_archived thread_not_found channels_limit_exceeded invalid_blocks invalid_blocks_format invalid_attachments msg_blocks_too_long',
  },
  'files.info': { scopes: ['files:read'], tier: 4, args: { file: 'text!' }, errors: 'file_not_found file_deleted' },
  'files.delete': { scopes: ['files:write'], tier: 3, args: { file: 'text!' }, errors: 'file_not_found file_deleted cant_delete_file' },
} as const satisfies Record<string, MethodSpec>;
