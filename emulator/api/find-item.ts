import type { Channel } from '../workspace/channel.ts';
import { findMessage } from '../workspace/message-log.ts';
import type { Message } from '../workspace/message.ts';
import { isTs } from '../workspace/timestamp.ts';
import { refuse, type Refusal } from './answer.ts';
import { findJoined } from './conversation-access.ts';
import type { Call } from './handler.ts';

export interface Item {
  readonly channel: Channel;
  readonly message: Message;
}

export type ItemFault = Refusal<
  'no_item_specified' | 'bad_timestamp' | 'channel_not_found' | 'missing_scope' | 'not_in_channel' | 'message_not_found'
>;

/** The message that a reaction or a pin is about. */
export function findItem(
  call: Call,
  { channel: id, timestamp }: { readonly channel?: string; readonly timestamp?: string },
): Item | ItemFault {
  if (id === undefined || timestamp === undefined) return refuse('no_item_specified');
  if (!isTs(timestamp)) return refuse('bad_timestamp');
  const channel = findJoined(call, id);
  if ('ok' in channel) return channel;
  const message = findMessage(channel.log, timestamp);
  if (message === undefined || message.subtype === 'tombstone') return refuse('message_not_found');
  return { channel, message };
}
