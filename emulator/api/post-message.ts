import { normaliseSent } from '../blocks/index.ts';
import { appAuthor } from '../workspace/app-author.ts';
import type { Channel } from '../workspace/channel.ts';
import { post, threadParent, type Draft } from '../workspace/post.ts';
import type { Message } from '../workspace/message.ts';
import { ok, refuse } from './answer.ts';
import { findDestination, findWritable } from './conversation-access.ts';
import type { Call, Handler } from './handler.ts';
import { newContent, type ContentArgs } from './message-content.ts';
import { missingScope } from './scopes.ts';

interface PostArgs extends ContentArgs {
  readonly thread_ts?: string;
  readonly reply_broadcast?: boolean;
  readonly username?: string;
  readonly icon_emoji?: string;
  readonly icon_url?: string;
}

export const postMessage: Handler<'chat.postMessage'> = (call, args) => {
  const channel = findDestination(call, args.channel);
  if ('ok' in channel) return channel;
  const draft = draftOf(call, channel, args);
  if ('ok' in draft) return draft;
  const message = post(call.workspace, channel, draft);
  return ok({ channel: channel.id, ts: message.ts, message });
};

export const meMessage: Handler<'chat.meMessage'> = (call, { channel: id, text }) => {
  const channel = findWritable(call, id);
  if ('ok' in channel) return channel;
  if (text === '') return refuse('no_text');
  const message = post(call.workspace, channel, {
    ...appAuthor(call.workspace, call.workspace.app),
    subtype: 'me_message',
    text: normaliseSent(text),
  });
  return ok({ channel: channel.id, ts: message.ts });
};

/** The message that these arguments ask for, in this channel. */
export function draftOf(call: Call, channel: Channel, args: PostArgs) {
  const content = newContent(args);
  if ('ok' in content) return content;
  const author = authorOf(call, args);
  if ('ok' in author) return author;
  const { thread_ts: threadTs } = args;
  if (threadTs !== undefined && threadParent(channel, threadTs) === undefined) return refuse('thread_not_found');
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs, broadcast: args.reply_broadcast ?? false };
  return { ...author, ...content, ...thread } satisfies Draft;
}

/** An app speaks as itself, or under another name and icon if it may. */
function authorOf(call: Call, { username, icon_emoji: emoji, icon_url: url }: PostArgs) {
  const author: Partial<Message> = appAuthor(call.workspace, call.workspace.app);
  if (username === undefined && emoji === undefined && url === undefined) return author;
  const unscoped = missingScope(call.manifest.scopes, ['chat:write.customize']);
  if (unscoped !== undefined) return unscoped;
  const { user: _, ...anonymous } = author;
  const icons = { ...(emoji !== undefined && { emoji }), ...(url !== undefined && { image_48: url }) };
  return { ...anonymous, subtype: 'bot_message', username: username ?? call.workspace.app.name, icons };
}
