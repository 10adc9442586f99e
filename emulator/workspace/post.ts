import type { Channel } from './channel.ts';
import { forgetMessages } from './forget-messages.ts';
import { appendMessage, findMessage, replaceMessage } from './message-log.ts';
import type { Message } from './message.ts';
import type { Workspace } from './workspace.ts';

/** A message to be posted: all but what Slack itself assigns. `thread_ts` may name any message of the thread. */
export type Draft = Omit<Message, 'type' | 'ts' | 'parent_user_id' | 'root'> & { readonly broadcast?: boolean };

/** Posts into the channel or a thread of it, keeps the parent's counters, and publishes both. The caller has checked that it may. */
export function post(workspace: Workspace, channel: Channel, { broadcast = false, ...draft }: Draft): Message {
  const parent = draft.thread_ts === undefined ? undefined : threadParent(channel, draft.thread_ts);
  const message: Message = { ...draft, type: 'message', ts: workspace.nextTs(), ...threadFields(parent, broadcast) };
  appendMessage(channel.log, message);
  workspace.changes.publish({ kind: 'message_posted', channel, message });
  if (parent !== undefined) countReply(workspace, channel, parent.ts, message);
  forgetMessages(workspace);
  return message;
}

/** The parent of the thread that the message with this ts is in, or starts. */
export function threadParent(channel: Channel, ts: string): Message | undefined {
  const message = findMessage(channel.log, ts);
  if (message?.thread_ts === undefined) return message;
  return findMessage(channel.log, message.thread_ts);
}

function threadFields(parent: Message | undefined, broadcast: boolean): Partial<Message> {
  if (parent === undefined) return {};
  const author = parent.user === undefined ? {} : { parent_user_id: parent.user };
  const { blocks: _, ...root } = parent;
  return { thread_ts: parent.ts, ...author, ...(broadcast && { subtype: 'thread_broadcast', root }) };
}

/** A thread lists at most this many of those who replied. */
const REPLY_USERS_SHOWN = 5;

function countReply(workspace: Workspace, channel: Channel, parentTs: string, reply: Message): void {
  const previous = findMessage(channel.log, parentTs);
  if (previous === undefined) return;
  const author = reply.user ?? reply.bot_id ?? '';
  const known = previous.reply_users ?? [];
  const isNew = !known.includes(author);
  const message: Message = {
    ...previous,
    thread_ts: parentTs,
    reply_count: (previous.reply_count ?? 0) + 1,
    reply_users_count: (previous.reply_users_count ?? 0) + (isNew ? 1 : 0),
    reply_users: isNew ? [...known, author].slice(0, REPLY_USERS_SHOWN) : known,
    latest_reply: reply.ts,
    is_locked: false,
  };
  replaceMessage(channel.log, message);
  workspace.changes.publish({ kind: 'message_changed', channel, message, previous, because: 'thread' });
}
