import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Message } from '../../domain/message.ts';
import { fitMessage } from '../block-kit/fit.ts';
import { nextCursor } from '../next-cursor.ts';
import type { LostAttempt } from './lost-attempt.ts';

export interface Posting {
  readonly client: WebClient;
  /** A channel, or a person for a direct message. */
  readonly to: string;
  readonly threadTs?: string;
  readonly message: Message;
  /** Names this message among all of ours: a repeat of a lost attempt finds it by this. */
  readonly key: string;
  readonly lost: LostAttempt | null;
}

export interface Posted {
  readonly channelId: string;
  readonly ts: string;
  /** Found, not posted now: what it says was written then. */
  readonly isEarlier: boolean;
}

const eventType = 'muster_message';
// Slack's clock and ours may differ by this much before a lost message is not found again.
const clockDoubtMs = 300_000;
const pagesMax = 10;

const posted = z.object({ channel: z.string(), ts: z.string() });
const metadata = z.object({ event_type: z.string(), event_payload: z.looseObject({}).nullish() });
const page = z.object({ messages: z.array(z.object({ ts: z.string(), metadata: metadata.nullish().catch(null) })) });

/**
 * Posts a message so that it stands there once, whatever is lost on the way: Slack has no idempotency key, so each message carries
 * one in its metadata, and after an attempt of unknown outcome the channel is searched for it first.
 */
export async function postOnce(posting: Posting): Promise<Posted> {
  const found = posting.lost && (await findPosted(posting, posting.lost));
  if (found) return found;
  // What is posted now would be newer than where this search ended.
  await posting.lost?.keepSought(null);

  const { client, to, threadTs, key } = posting;
  const { text, blocks } = fitMessage(posting.message);
  const answer = await client.apiCall('chat.postMessage', {
    channel: to,
    text,
    ...(blocks && { blocks }),
    ...(threadTs !== undefined && { thread_ts: threadTs }),
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: eventType, event_payload: { key } },
  });
  const { channel, ts } = posted.parse(answer);
  return { channelId: channel, ts, isEarlier: false };
}

/** Goes on where an earlier search was made to wait: a channel is read from its newest message back, a thread from its oldest reply on. */
async function findPosted({ client, to, threadTs, key }: Posting, { since, soughtTs, keepSought }: LostAttempt): Promise<Posted | null> {
  const channelId = await channelOf(client, to);
  const sinceTs = ((since.getTime() - clockDoubtMs) / 1000).toFixed(6);
  const stretch =
    threadTs === undefined
      ? { oldest: sinceTs, ...(soughtTs !== null && { latest: soughtTs }) }
      : { oldest: soughtTs ?? sinceTs, ts: threadTs };
  const method = threadTs === undefined ? 'conversations.history' : 'conversations.replies';
  let cursor = '';
  for (let count = 0; count < pagesMax; count += 1) {
    const answer = await client.apiCall(method, {
      channel: channelId,
      ...stretch,
      limit: 200,
      include_all_metadata: true,
      ...(cursor !== '' && { cursor }),
    });
    const { messages } = page.parse(answer);
    const mine = messages.find((message) => message.metadata?.event_type === eventType && message.metadata.event_payload?.key === key);
    if (mine) return { channelId, ts: mine.ts, isEarlier: true };
    cursor = nextCursor(answer);
    if (cursor === '') return null;
    const reachedTs = messages.filter(({ ts }) => ts !== threadTs).at(-1)?.ts;
    if (reachedTs !== undefined) await keepSought(reachedTs);
  }
  return null;
}

const opened = z.object({ channel: z.object({ id: z.string() }) });

async function channelOf(client: WebClient, to: string): Promise<string> {
  if (!/^[UW]/.test(to)) return to;
  return opened.parse(await client.conversations.open({ users: to })).channel.id;
}
