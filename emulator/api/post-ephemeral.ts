import { appAuthor } from '../workspace/app-author.ts';
import { showEphemeral } from '../workspace/ephemeral.ts';
import { threadParent } from '../workspace/post.ts';
import { ok, refuse } from './answer.ts';
import { findWritable } from './conversation-access.ts';
import type { Handler } from './handler.ts';
import { newContent } from './message-content.ts';

/** Only a member sees it, nothing keeps it: metadata is dropped, and a thread must exist. */
export const postEphemeral: Handler<'chat.postEphemeral'> = (call, { channel: id, user, thread_ts: threadTs, ...args }) => {
  const channel = findWritable(call, id);
  if ('ok' in channel) return channel;
  if (!channel.members.has(user)) return refuse('user_not_in_channel');
  const content = newContent(args);
  if ('ok' in content) return content;
  if (threadTs !== undefined && threadParent(channel, threadTs) === undefined) return refuse('thread_not_found');
  const { metadata: _, ...shown } = content;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const message = showEphemeral(call.workspace, channel, user, { ...appAuthor(call.workspace, call.workspace.app), ...shown, ...thread });
  return ok({ message_ts: message.ts });
};
