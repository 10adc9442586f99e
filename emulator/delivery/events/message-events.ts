import { type Channel, channelType } from '../../workspace/channel.ts';
import type { Message } from '../../workspace/message.ts';
import type { ChangeOf, RaisedEvent, Recipient } from './raised.ts';

const MESSAGE_NAME = { channel: 'message.channels', group: 'message.groups', im: 'message.im', mpim: 'message.mpim' } as const;

/** Subtypes in which somebody speaks; the others are Slack's own notes, in which nobody is addressed. */
const SPOKEN = new Set([undefined, 'file_share', 'thread_broadcast', 'bot_message', 'me_message']);

export function messagePosted({ channel, message, eventTs }: ChangeOf<'message_posted'>, recipient: Recipient): RaisedEvent[] {
  const posted = inMessageEvent(channel, { ...message, event_ts: eventTs });
  return mentions(channel, message, recipient) ? [posted, appMention(channel, message, eventTs)] : [posted];
}

/** Edits, reply counters and tombstones all look alike; reactions and pins have events of their own. */
export function messageChanged({ channel, message, previous, because, eventTs }: ChangeOf<'message_changed'>): RaisedEvent[] {
  if (because === 'limit') return [];
  const change = { subtype: 'message_changed', hidden: true, message, previous_message: previous, ts: eventTs, event_ts: eventTs };
  return [inMessageEvent(channel, { type: 'message', ...change })];
}

export function messageDeleted({ channel, previous, eventTs }: ChangeOf<'message_deleted'>): RaisedEvent[] {
  const deletion = { subtype: 'message_deleted', hidden: true, deleted_ts: previous.ts, previous_message: previous, ts: eventTs };
  return [inMessageEvent(channel, { type: 'message', ...deletion, event_ts: eventTs })];
}

function inMessageEvent(channel: Channel, fields: { type: 'message'; event_ts: string; [field: string]: unknown }): RaisedEvent {
  const type = channelType(channel);
  return { name: MESSAGE_NAME[type], channel, event: { ...fields, channel: channel.id, channel_type: type } };
}

/** The same post once more, with the same ts; `channel_type` is only on messages. */
const appMention = (channel: Channel, message: Message, eventTs: string): RaisedEvent => ({
  name: 'app_mention',
  channel,
  event: { ...message, type: 'app_mention', channel: channel.id, event_ts: eventTs },
});

function mentions(channel: Channel, message: Message, { botUserId, botId }: Recipient): boolean {
  if (channel.kind === 'im' || message.user === botUserId || message.bot_id === botId || !SPOKEN.has(message.subtype)) return false;
  return message.text.includes(`<@${botUserId}>`) || message.text.includes(`<@${botUserId}|`);
}
