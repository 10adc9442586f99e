import type { Fault } from '../../../emulator/index.ts';

/** Every method that changes something in Slack while an incident goes its way. */
export const methods = [
  'conversations.create',
  'conversations.invite',
  'conversations.setTopic',
  'chat.postMessage',
  'chat.update',
  'bookmarks.add',
  'pins.add',
  'files.getUploadURLExternal',
  'files.completeUploadExternal',
];

/** What may happen to a call without anybody knowing whether it was carried out. */
export const troubles: readonly [what: string, fault: Fault][] = [
  ['answers 500', { status500: true }],
  ['loses its reply', { loseReply: true }],
  ['breaks off', { cut: true }],
  ['breaks off in its answer', { halfReply: true }],
  ['says internal_error', { error: 'internal_error' }],
];
