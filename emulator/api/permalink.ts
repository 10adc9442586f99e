import type { Channel } from '../workspace/channel.ts';
import { findMessage } from '../workspace/message-log.ts';
import { isReply, type Message } from '../workspace/message.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { ok, refuse } from './answer.ts';
import { findConversation } from './conversation-access.ts';
import type { Handler } from './handler.ts';

/** The address that opens a message in the client. */
export function permalinkOf({ team }: Workspace, channel: Channel, message: Message): string {
  const base = `https://${team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`;
  return isReply(message) ? `${base}?thread_ts=${message.thread_ts}&cid=${channel.id}` : base;
}

export const getPermalink: Handler<'chat.getPermalink'> = (call, { channel: id, message_ts: ts }) => {
  const channel = findConversation(call, id);
  if ('ok' in channel) return channel;
  const message = findMessage(channel.log, ts);
  if (message === undefined) return refuse('message_not_found');
  return ok({ permalink: permalinkOf(call.workspace, channel, message), channel: channel.id });
};
