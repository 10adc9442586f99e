import { findMessage, indexAt, repliesTo } from '../../workspace/message-log.ts';
import type { Channel } from '../../workspace/channel.ts';
import type { Action, HistoryPage, MessageView } from '../protocol.ts';
import { messageView } from './shapes.ts';

type Asked = Pick<Extract<Action, { do: 'history' }>, 'before' | 'after' | 'around' | 'limit'>;

/** One page of what a channel shows, found by binary search however long the channel. */
export function historyPage({ id, log }: Channel, asked: Asked): HistoryPage {
  const { timeline } = log;
  const [from, to] = range(asked, timeline.length, (ts) => indexAt(timeline, ts));
  const messages = timeline.slice(from, to).map((message) => messageView(id, message));
  return { messages, hasOlder: from > 0, hasNewer: to < timeline.length };
}

function range({ before, after, around, limit }: Asked, length: number, indexOf: (ts: string) => number): [number, number] {
  if (before !== undefined) return [Math.max(0, indexOf(before) - limit), indexOf(before)];
  if (after !== undefined) {
    // Up to the last millionth, so that the message with this very ts is not in it again.
    const from = indexOf(`${after}~`);
    return [from, Math.min(length, from + limit)];
  }
  if (around === undefined) return [Math.max(0, length - limit), length];
  const from = Math.max(0, indexOf(around) - Math.floor(limit / 2));
  return [from, Math.min(length, from + limit)];
}

/** A thread, its parent first. */
export function threadOf({ id, log }: Channel, ts: string): MessageView[] {
  const parent = findMessage(log, ts);
  if (parent === undefined) return [];
  return [parent, ...repliesTo(log, ts)].map((message) => messageView(id, message));
}

export function messagesAt({ id, log }: Channel, ts: readonly string[]): MessageView[] {
  return ts.flatMap((each) => {
    const message = findMessage(log, each);
    return message === undefined ? [] : [messageView(id, message)];
  });
}
