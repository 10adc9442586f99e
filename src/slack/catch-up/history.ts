import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { refusedWith } from '../failure.ts';
import { nextCursor } from '../next-cursor.ts';
import { type SlackMessage, slackMessage } from '../read/message.ts';

// Slack counts calls, not messages; it gives fewer where it likes.
const perPage = 500;
const page = z.object({ messages: z.array(slackMessage) });
const described = z.object({ channel: z.object({ is_private: z.boolean().nullish() }) });
const people = z.object({ members: z.array(z.string()) });

export interface Page {
  /** Just before Slack was asked: whatever was recorded later is newer. */
  readonly askedAt: Date;
  readonly messages: readonly SlackMessage[];
}

/** The channel's own messages before `latest`, newest first, pages too; a page may be short, or even empty. */
export async function* historyPages(client: WebClient, channel: string, latest: string | null, now: () => Date): AsyncGenerator<Page> {
  let cursor = '';
  do {
    const askedAt = now();
    const answer = await client.conversations.history({
      channel,
      limit: perPage,
      ...(latest !== null && { latest }),
      ...(cursor !== '' && { cursor }),
    });
    yield { askedAt, messages: page.parse(answer).messages };
    cursor = nextCursor(answer);
  } while (cursor !== '');
}

/** Where a thread is read from: its beginning, or just after the reply that the last reading came to. */
export interface ThreadFrom {
  readonly parentTs: string;
  readonly after: string | null;
}

export interface ThreadPage extends Page {
  /** No reply comes after these. */
  readonly isLast: boolean;
}

/** The replies of a thread without its parent, oldest first; none when the thread is gone. */
export async function* threadPages(
  client: WebClient,
  channel: string,
  { parentTs, after }: ThreadFrom,
  now: () => Date,
): AsyncGenerator<ThreadPage> {
  let cursor = '';
  do {
    const askedAt = now();
    const answer = await repliesOf(client, {
      channel,
      ts: parentTs,
      limit: perPage,
      ...(after !== null && { oldest: after }),
      ...(cursor !== '' && { cursor }),
    });
    cursor = nextCursor(answer);
    yield { askedAt, messages: page.parse(answer).messages.filter(({ ts }) => ts !== parentTs), isLast: cursor === '' };
  } while (cursor !== '');
}

type RepliesAsked = Parameters<WebClient['conversations']['replies']>[0];

async function repliesOf(client: WebClient, asked: RepliesAsked): Promise<object> {
  try {
    return await client.conversations.replies(asked);
  } catch (error) {
    if (!refusedWith(error, 'thread_not_found')) throw error;
    return { messages: [] };
  }
}

/** undefined where Slack does not say. */
export async function isPrivateChannel(client: WebClient, channel: string): Promise<boolean | undefined> {
  return described.parse(await client.conversations.info({ channel })).channel.is_private ?? undefined;
}

export async function membersOf(client: WebClient, channel: string): Promise<string[]> {
  const members: string[] = [];
  let cursor = '';
  do {
    const answer = await client.conversations.members({ channel, limit: perPage, ...(cursor !== '' && { cursor }) });
    members.push(...people.parse(answer).members);
    cursor = nextCursor(answer);
  } while (cursor !== '');
  return members;
}
