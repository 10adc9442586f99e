import type { Channel } from './channel.ts';
import { findMessage, removeMessage, repliesTo, replaceMessage } from './message-log.ts';
import { isReply, type Message } from './message.ts';
import type { Workspace } from './workspace.ts';

/** Deletes a message. A parent that still has replies leaves a tombstone, which goes with its last reply. */
export function deleteMessage(workspace: Workspace, channel: Channel, message: Message): void {
  channel.pins = channel.pins.filter((pin) => pin.ts !== message.ts);
  if (repliesTo(channel.log, message.ts).length > 0 && !isReply(message)) return bury(workspace, channel, message);
  removeMessage(channel.log, message);
  workspace.changes.publish({ kind: 'message_deleted', channel, previous: message });
  if (isReply(message)) uncountReply(workspace, channel, message);
}

function bury(workspace: Workspace, channel: Channel, previous: Message): void {
  const { thread_ts = previous.ts, reply_count = 0, reply_users = [], reply_users_count = 0, latest_reply = '' } = previous;
  const message: Message = {
    type: 'message',
    subtype: 'tombstone',
    text: 'This message was deleted.',
    user: 'USLACKBOT',
    hidden: true,
    ts: previous.ts,
    thread_ts,
    reply_count,
    reply_users,
    reply_users_count,
    latest_reply,
    is_locked: false,
  };
  replaceMessage(channel.log, message);
  workspace.changes.publish({ kind: 'message_changed', channel, message, previous, because: 'tombstone' });
}

function uncountReply(workspace: Workspace, channel: Channel, reply: Message): void {
  const parent = findMessage(channel.log, reply.thread_ts ?? '');
  if (parent === undefined) return;
  const replies = repliesTo(channel.log, parent.ts);
  if (replies.length === 0 && parent.subtype === 'tombstone') {
    removeMessage(channel.log, parent);
    return workspace.changes.publish({ kind: 'message_deleted', channel, previous: parent });
  }
  const message = withRepliesOf(parent, replies);
  replaceMessage(channel.log, message);
  workspace.changes.publish({ kind: 'message_changed', channel, message, previous: parent, because: 'thread' });
}

function withRepliesOf(parent: Message, replies: readonly Message[]): Message {
  const {
    thread_ts: _,
    reply_count: __,
    reply_users: ___,
    reply_users_count: ____,
    latest_reply: _____,
    is_locked: ______,
    ...plain
  } = parent;
  const latest = replies.at(-1);
  if (latest === undefined) return plain;
  const users = [...new Set(replies.map((reply) => reply.user ?? reply.bot_id ?? ''))];
  return {
    ...plain,
    thread_ts: parent.ts,
    reply_count: replies.length,
    reply_users: users.slice(0, 5),
    reply_users_count: users.length,
    latest_reply: latest.ts,
    is_locked: false,
  };
}
