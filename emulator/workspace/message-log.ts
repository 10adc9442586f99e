import { isReply, type Message } from './message.ts';

/**
 * A channel's messages, kept so that any page is found by binary search:
 * `timeline` is what the channel shows, `threads` the replies of each parent (a broadcast reply stands in both). Both oldest first.
 */
export interface MessageLog {
  readonly byTs: Map<string, Message>;
  readonly timeline: Message[];
  readonly threads: Map<string, Message[]>;
}

export const emptyLog = (): MessageLog => ({ byTs: new Map(), timeline: [], threads: new Map() });

/** Which rows of the log hold a message: the timeline, its thread, or both. */
function rowsOf(log: MessageLog, message: Message): Message[][] {
  if (!isReply(message)) return [log.timeline];
  const thread = log.threads.get(message.thread_ts ?? '') ?? [];
  return message.subtype === 'thread_broadcast' ? [log.timeline, thread] : [thread];
}

/** The index of the first message whose ts is at or after `ts`. */
export function indexAt(messages: readonly Message[], ts: string): number {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((messages[middle]?.ts ?? '') < ts) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The message with this ts, in the channel or in one of its threads. */
export const findMessage = (log: MessageLog, ts: string): Message | undefined => log.byTs.get(ts);

/** Adds a message; its ts is later than all before it. */
export function appendMessage(log: MessageLog, message: Message): void {
  const parentTs = message.thread_ts;
  if (isReply(message) && parentTs !== undefined && !log.threads.has(parentTs)) log.threads.set(parentTs, []);
  log.byTs.set(message.ts, message);
  for (const row of rowsOf(log, message)) row.push(message);
}

/** Puts a newer version of a message in its place. */
export function replaceMessage(log: MessageLog, message: Message): void {
  log.byTs.set(message.ts, message);
  for (const row of rowsOf(log, message)) row[indexAt(row, message.ts)] = message;
}

export function removeMessage(log: MessageLog, message: Message): void {
  log.byTs.delete(message.ts);
  for (const row of rowsOf(log, message)) row.splice(indexAt(row, message.ts), 1);
  dropEmptyThread(log, message);
}

/** The same for many at once. */
export function removeMessages(log: MessageLog, messages: readonly Message[]): void {
  for (const message of messages) log.byTs.delete(message.ts);
  for (const row of new Set(messages.flatMap((message) => rowsOf(log, message)))) sieve(row, (message) => log.byTs.has(message.ts));
  for (const message of messages) dropEmptyThread(log, message);
}

function sieve<Item>(row: Item[], isKept: (item: Item) => boolean): void {
  let kept = 0;
  for (const item of row) {
    if (!isKept(item)) continue;
    row[kept] = item;
    kept += 1;
  }
  row.length = kept;
}

function dropEmptyThread(log: MessageLog, { thread_ts: parentTs = '' }: Message): void {
  if (log.threads.get(parentTs)?.length === 0) log.threads.delete(parentTs);
}

export const repliesTo = (log: MessageLog, parentTs: string): readonly Message[] => log.threads.get(parentTs) ?? [];
