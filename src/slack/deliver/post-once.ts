import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Message } from '../../domain/message.ts';
import { fitMessage } from '../block-kit/fit.ts';
import { nextCursor } from '../next-cursor.ts';

export interface Posting {
  readonly client: WebClient;
  /** A channel, or a person for a direct message. */
  readonly to: string;
  readonly threadTs?: string;
  readonly message: Message;
  /** Names this message among all of ours: a repeat of a lost attempt finds it by this. */
  readonly key: string;
  /** An attempt was begun then and its outcome is unknown. */
  readonly doubtSince: Date | null;
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
  const found = posting.doubtSince && (await findPosted(posting, posting.doubtSince));
  if (found) return found;

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

async function findPosted({ client, to, threadTs, key }: Posting, since: Date): Promise<Posted | null> {
  const channelId = await channelOf(client, to);
  const oldest = ((since.getTime() - clockDoubtMs) / 1000).toFixed(6);
  const method = threadTs === undefined ? 'conversations.history' : 'conversations.replies';
  let cursor = '';
  for (let count = 0; count < pagesMax; count += 1) {
    const answer = await client.apiCall(method, {
      channel: channelId,
      oldest,
      limit: 200,
      include_all_metadata: true,
      ...(threadTs !== undefined && { ts: threadTs }),
      ...(cursor !== '' && { cursor }),
    });
    const { messages } = page.parse(answer);
    const mine = messages.find((message) => message.metadata?.event_type === eventType && message.metadata.event_payload?.key === key);
    if (mine) return { channelId, ts: mine.ts, isEarlier: true };
    cursor = nextCursor(answer);
    if (cursor === '') return null;
  }
  return null;
}

const opened = z.object({ channel: z.object({ id: z.string() }) });

async function channelOf(client: WebClient, to: string): Promise<string> {
  if (!/^[UW]/.test(to)) return to;
  return opened.parse(await client.conversations.open({ users: to })).channel.id;
}
