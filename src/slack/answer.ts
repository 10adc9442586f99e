import type { WebClient } from '@slack/web-api';
import type { Message } from '../domain/message.ts';
import { refusedWith } from './failure.ts';
import { fitMessage } from './block-kit/fit.ts';
import type { Whence } from './read/request.ts';
import { respond } from './respond.ts';

/** Answers a gesture to the one who made it, alone: by its response_url, else in the channel, else in a direct message. */
export async function answerTo(client: WebClient, { responseUrl, channelId, userId }: Whence, message: Message): Promise<void> {
  if (responseUrl !== undefined && (await respond(responseUrl, message)) === 'told') return;
  const { text, blocks } = fitMessage(message);
  const content = { text, ...(blocks && { blocks }) };
  if (channelId !== undefined) {
    try {
      await client.apiCall('chat.postEphemeral', { channel: channelId, user: userId, ...content });
      return;
    } catch (error) {
      if (!refusedWith(error, 'user_not_in_channel', 'not_in_channel', 'channel_not_found', 'is_archived')) throw error;
    }
  }
  await client.apiCall('chat.postMessage', { channel: userId, ...content });
}
