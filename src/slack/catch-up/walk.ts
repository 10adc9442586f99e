import { tsOf } from '../../domain/slack-ts.ts';
import type { Ears } from '../ears.ts';
import type { SlackMessage } from '../read/message.ts';
import { compare } from './compare.ts';
import { type Cursor, keepReached, keepThreadReached } from './cursor.ts';
import { historyPages, isPrivateChannel, membersOf, threadPages } from './history.ts';
import { keepDifferences } from './keep-differences.ts';
import { keepMembers } from './members.ts';
import { type Recorded, recordedIn, withReplies } from './recorded.ts';
import { keepVisibility } from './visibility.ts';

/**
 * Reads a channel from where the last walk stopped, newest messages first, and keeps how far it came, so that nothing is read twice
 * however often Slack makes it wait. Edits and deletions leave no other trace than a difference, so an open incident is compared whole.
 * `goesOn` is asked after each piece; answers whether the beginning of the channel was reached.
 */
export async function walk(ears: Ears, cursor: Cursor, goesOn: () => boolean): Promise<boolean> {
  const { client, engine } = ears;
  const { channelId, incidentId, reachedTs } = cursor;
  if (reachedTs === null) {
    const isPrivate = await isPrivateChannel(client, channelId);
    if (isPrivate !== undefined && isPrivate !== cursor.isPrivate) await keepVisibility(ears, cursor.number, isPrivate);
    const asOf = engine.now();
    await keepMembers(engine.db, incidentId, await membersOf(client, channelId), asOf);
  }

  const kept = async (ts: string): Promise<boolean> => (await keepReached(engine.db, cursor, ts)) && goesOn();
  let before = reachedTs;
  for await (const { askedAt, messages } of historyPages(client, channelId, before, engine.now)) {
    const oldest = messages.at(-1)?.ts;
    if (oldest === undefined) continue;
    const recorded = await recordedIn(engine.db, cursor, { from: oldest, before });
    await comparePage(ears, channelId, messages, recorded, tsOf(askedAt));
    for (const parent of await threadsToRead(ears, cursor, messages, recorded)) {
      if (!(await compareThread(ears, cursor, parent, goesOn))) return false;
      if (!(await kept(parent))) return false;
    }
    if (!(await kept(oldest))) return false;
    before = oldest;
  }
  return true;
}

/** A reply that was also sent to the channel is compared in its thread. */
async function comparePage(
  ears: Ears,
  channelId: string,
  messages: readonly SlackMessage[],
  recorded: readonly Recorded[],
  askedTs: string,
): Promise<void> {
  const own = messages.filter(({ subtype }) => subtype !== 'thread_broadcast');
  const roots = recorded.filter(({ threadTs }) => threadTs === null);
  await keepDifferences(ears, channelId, compare(channelId, own, roots, askedTs));
}

/** Each page for itself: where Slack makes it wait between two, the next reading goes on after the first. Answers whether the end was reached. */
async function compareThread(ears: Ears, cursor: Cursor, parentTs: string, goesOn: () => boolean): Promise<boolean> {
  const { client, engine } = ears;
  const { channelId } = cursor;
  let after = cursor.threadTs === parentTs ? cursor.threadReachedTs : null;
  for await (const { askedAt, messages, isLast } of threadPages(client, channelId, { parentTs, after }, engine.now)) {
    const newest = messages.at(-1)?.ts ?? after;
    if (newest === null && !isLast) continue;
    const recorded = await recordedIn(engine.db, cursor, { threadTs: parentTs, after, upTo: isLast ? null : newest });
    await keepDifferences(ears, channelId, compare(channelId, messages, recorded, tsOf(askedAt)));
    if (isLast || newest === null) return true;
    if (!(await keepThreadReached(engine.db, cursor, parentTs, newest)) || !goesOn()) return false;
    after = newest;
  }
  return true;
}

/** Newest first: threads with replies that may be missing or changed, and those whose replies are all gone from Slack. */
async function threadsToRead(
  { engine }: Ears,
  { channelId, isOpen, cursorTs }: Cursor,
  messages: readonly SlackMessage[],
  recorded: readonly Recorded[],
): Promise<string[]> {
  const replied = messages.filter((message) => message.reply_count > 0 && (isOpen || (message.latest_reply ?? '') > cursorTs));
  const quiet = [...messages.filter((message) => message.reply_count === 0), ...recorded].map(({ ts }) => ts);
  const emptied = await withReplies(
    engine.db,
    channelId,
    quiet.filter((ts) => !messages.some((message) => message.ts === ts && message.reply_count > 0)),
  );
  return [...new Set([...replied.map(({ ts }) => ts), ...emptied])].sort().reverse();
}
