import { indexAt, repliesTo } from '../workspace/message-log.ts';
import type { Message } from '../workspace/message.ts';
import { threadParent } from '../workspace/post.ts';
import { boundOf, isTs } from '../workspace/timestamp.ts';
import { ok, refuse, type Refusal } from './answer.ts';
import { findJoined } from './conversation-access.ts';
import type { Handler, PagingRules } from './handler.ts';
import { placeOf, writeCursor } from './paging.ts';
import { HISTORY } from './spec.ts';

interface StretchArgs {
  readonly latest?: string;
  readonly oldest?: string;
  readonly inclusive?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

/** A stretch of messages by their places in the log: from `start` up to, not including, `end`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly limit: number;
}

type StretchFault = Refusal<'invalid_cursor' | 'invalid_limit' | 'invalid_ts_latest' | 'invalid_ts_oldest'>;

const HISTORY_MAX = 999;
const REPLIES_MAX = 1000;

/** Newest first. A cursor continues before the last message of its page, whatever was posted or deleted since. */
export const history: Handler<'conversations.history'> = (call, { channel: id, include_all_metadata: isWhole = false, ...args }) => {
  const channel = findJoined(call, id, HISTORY);
  if ('ok' in channel) return channel;
  const { timeline } = channel.log;
  const stretch = stretchOf(timeline, args, { max: HISTORY_MAX, defaultLimit: 100, rules: call.paging });
  if ('ok' in stretch) return stretch;
  const before = args.cursor === undefined || args.cursor === '' ? undefined : placeOf('before', args.cursor);
  if (args.cursor && (before === undefined || !isTs(before))) return refuse('invalid_cursor');
  const end = before === undefined ? stretch.end : Math.min(stretch.end, indexAt(timeline, before));
  const start = Math.max(stretch.start, end - stretch.limit);
  const page = timeline.slice(start, Math.max(start, end));
  const hasMore = start > stretch.start;
  return ok({
    messages: page.reverse().map((message) => withMetadata(message, isWhole)),
    has_more: hasMore,
    ...(channel.isLimited === true && !hasMore && { is_limited: true }),
    pin_count: channel.pins.length,
    channel_actions_ts: null,
    channel_actions_count: 0,
    response_metadata: { next_cursor: hasMore ? writeCursor('before', timeline[start]?.ts ?? '') : '' },
  });
};

/** The parent first, then its replies, oldest first. */
export const replies: Handler<'conversations.replies'> = (call, { channel: id, ts, include_all_metadata: isWhole = false, ...args }) => {
  const channel = findJoined(call, id, HISTORY);
  if ('ok' in channel) return channel;
  const parent = threadParent(channel, ts);
  if (parent === undefined) return refuse('thread_not_found');
  const thread = repliesTo(channel.log, parent.ts);
  const stretch = stretchOf(thread, args, { max: REPLIES_MAX, defaultLimit: REPLIES_MAX, rules: call.paging });
  if ('ok' in stretch) return stretch;
  const after = args.cursor === undefined || args.cursor === '' ? undefined : placeOf('after', args.cursor);
  if (args.cursor && (after === undefined || !isTs(after))) return refuse('invalid_cursor');
  const start = after === undefined ? stretch.start : Math.max(stretch.start, indexAt(thread, justAfter(after)));
  const first = after === undefined ? [{ ...parent, ...subscription(parent, thread, call.callerId) }] : [];
  const end = Math.min(stretch.end, start + Math.max(1, stretch.limit - first.length));
  const hasMore = end < stretch.end;
  return ok({
    messages: [...first, ...thread.slice(start, end)].map((message) => withMetadata(message, isWhole)),
    has_more: hasMore,
    response_metadata: { next_cursor: hasMore ? writeCursor('after', thread[end - 1]?.ts ?? '') : '' },
  });
};

function stretchOf(
  messages: readonly Message[],
  { latest, oldest, inclusive = false, limit }: StretchArgs,
  { max, defaultLimit, rules }: { max: number; defaultLimit: number; rules: PagingRules },
): Stretch | StretchFault {
  const from = oldest === undefined || oldest === '' ? undefined : boundOf(oldest);
  if (oldest && from === undefined) return refuse('invalid_ts_oldest');
  const to = latest === undefined || latest === '' ? undefined : boundOf(latest);
  if (latest && to === undefined) return refuse('invalid_ts_latest');
  if (limit !== undefined && (limit < 1 || limit > max)) return refuse('invalid_limit');
  const start = from === undefined ? 0 : indexAt(messages, inclusive ? from : justAfter(from));
  const end = to === undefined ? messages.length : indexAt(messages, inclusive ? justAfter(to) : to);
  return { start, end: Math.max(start, end), limit: pageSize(limit ?? defaultLimit, rules) };
}

/** Slack gives less than was asked for when it likes. */
function pageSize(limit: number, { max = limit, short = false }: PagingRules): number {
  const allowed = Math.min(limit, max);
  return short ? Math.ceil(allowed / 2) : allowed;
}

/** The smallest text that sorts after this ts. */
const justAfter = (ts: string): string => `${ts}0`;

/** Metadata comes whole only when asked for; otherwise its type alone. */
function withMetadata(message: Message, isWhole: boolean): object {
  if (message.metadata === undefined || isWhole) return message;
  return { ...message, metadata: { event_type: message.metadata.event_type } };
}

function subscription(parent: Message, thread: readonly Message[], callerId: string): object {
  if (parent.reply_count === undefined) return {};
  return { subscribed: parent.user === callerId || thread.some((reply) => reply.user === callerId) };
}
