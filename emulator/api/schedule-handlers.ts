import type { Channel } from '../workspace/channel.ts';
import { newId } from '../workspace/ids.ts';
import { post, type Draft } from '../workspace/post.ts';
import type { ScheduledMessage } from '../workspace/schedule.ts';
import { nowSeconds } from '../workspace/workspace.ts';
import { ok, refuse } from './answer.ts';
import { findConversation, findWritable } from './conversation-access.ts';
import type { Call, Handler } from './handler.ts';
import { pageOf } from './paging.ts';
import { draftOf } from './post-message.ts';

const AHEAD_MAX_S = 120 * 24 * 3600;
const WINDOW_S = 300;
const WINDOW_MAX = 30;

export const scheduleMessage: Handler<'chat.scheduleMessage'> = (call, { post_at: postAt, ...args }) => {
  const { workspace } = call;
  const channel = findWritable(call, args.channel);
  if ('ok' in channel) return channel;
  const now = nowSeconds(workspace);
  if (postAt <= now) return refuse('time_in_past');
  if (postAt > now + AHEAD_MAX_S) return refuse('time_too_far');
  const draft = draftOf(call, channel, args);
  if ('ok' in draft) return draft;
  const window = Math.floor(postAt / WINDOW_S);
  const rivals = [...workspace.scheduled.values()].filter(
    (other) => other.channelId === channel.id && Math.floor(other.postAt / WINDOW_S) === window,
  );
  if (rivals.length >= WINDOW_MAX || workspace.scheduled.size >= workspace.bounds.scheduledMessages) return refuse('restricted_too_many');
  const id = newId('Q');
  const cancel = workspace.clock.after(postAt * 1000 - workspace.clock.now(), () => postScheduled(call, channel, id, draft));
  workspace.scheduled.set(id, { id, channelId: channel.id, postAt, createdAt: now, text: draft.text, cancel });
  return ok({ scheduled_message_id: id, channel: channel.id, post_at: postAt, message: { type: 'delayed_message', ...draft } });
};

/** Slack's own bug, kept: a scheduled message with metadata never posts. */
function postScheduled({ workspace, callerId }: Call, channel: Channel, id: string, draft: Draft): void {
  workspace.scheduled.delete(id);
  const isThere = workspace.channels.has(channel.id) && !channel.isArchived && channel.members.has(callerId);
  if (draft.metadata !== undefined || !isThere) return;
  post(workspace, channel, draft);
}

export const listScheduled: Handler<'chat.scheduledMessages.list'> = (call, { channel, oldest = '0', latest = 'Infinity', ...args }) => {
  const isAsked = (message: ScheduledMessage) =>
    (channel === undefined || message.channelId === channel) && message.postAt >= Number(oldest) && message.postAt <= Number(latest);
  const page = pageOf([...call.workspace.scheduled.values()].filter(isAsked), args, { kind: 'scheduled' });
  if ('ok' in page) return page;
  const messages = page.items.map(({ id, channelId, postAt, createdAt, text }) => ({
    id,
    channel_id: channelId,
    post_at: postAt,
    date_created: createdAt,
    text,
  }));
  return ok({ scheduled_messages: messages, response_metadata: { next_cursor: page.nextCursor } });
};

export const deleteScheduled: Handler<'chat.deleteScheduledMessage'> = (call, { channel: id, scheduled_message_id: messageId }) => {
  const channel = findConversation(call, id);
  if ('ok' in channel) return channel;
  const scheduled = call.workspace.scheduled.get(messageId);
  if (scheduled === undefined || scheduled.channelId !== channel.id) return refuse('invalid_scheduled_message_id');
  scheduled.cancel();
  call.workspace.scheduled.delete(messageId);
  return ok();
};
