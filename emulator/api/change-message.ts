import type { Channel } from '../workspace/channel.ts';
import { editedBy, editMessage } from '../workspace/edit.ts';
import { findMessage } from '../workspace/message-log.ts';
import type { Message } from '../workspace/message.ts';
import { deleteMessage } from '../workspace/remove-message.ts';
import { ok, refuse, type Refusal } from './answer.ts';
import { findConversation } from './conversation-access.ts';
import type { Call, Handler } from './handler.ts';
import { drawn, readContent, type Content } from './message-content.ts';

/** Posting takes ten times as much. */
const UPDATE_TEXT_MAX = 4000;

export const updateMessage: Handler<'chat.update'> = (call, { channel: id, ts, ...args }) => {
  const channel = findConversation(call, id);
  if ('ok' in channel) return channel;
  if (channel.isArchived) return refuse('is_inactive');
  const previous = findMessage(channel.log, ts);
  if (previous === undefined || previous.subtype === 'tombstone') return refuse('message_not_found');
  if (!isOwn(call, previous)) return refuse('cant_update_message');
  if ((args.text?.length ?? 0) > UPDATE_TEXT_MAX) return refuse('msg_too_long');
  const content = readContent(args);
  if ('ok' in content) return content;
  const isCleared = args.metadata !== undefined && content.metadata === undefined;
  if (Object.keys(content).length === 0 && !isCleared) return refuse('no_text');
  const message = updated(call, previous, content, isCleared);
  if (message.text === '' && message.blocks === undefined && message.attachments === undefined) return refuse('no_text');
  editMessage(call.workspace, channel, previous, message);
  return ok({ channel: channel.id, ts, text: message.text, message });
};

/**
 * Text without blocks drops the old blocks and marks the message as edited; blocks replace blocks without the mark, and `[]` clears them.
 * What is not given stays; empty metadata removes it.
 */
function updated({ workspace, callerId }: Call, previous: Message, content: Content, isMetadataCleared: boolean): Message {
  const isTextOnly = content.text !== undefined && content.blocks === undefined;
  const { blocks: oldBlocks, edited: _, metadata: oldMetadata, attachments: oldAttachments, ...kept } = previous;
  const text = content.text ?? previous.text;
  const blocks = isTextOnly && text !== '' ? drawn(text) : (content.blocks ?? oldBlocks);
  const attachments = content.attachments ?? oldAttachments;
  const metadata = content.metadata ?? (isMetadataCleared ? undefined : oldMetadata);
  return {
    ...kept,
    text,
    ...(blocks === undefined || blocks.length === 0 ? {} : { blocks }),
    ...(attachments === undefined || attachments.length === 0 ? {} : { attachments }),
    ...(metadata !== undefined && { metadata }),
    ...(isTextOnly && { edited: editedBy(workspace, callerId) }),
  };
}

export const removeMessage: Handler<'chat.delete'> = (call, { channel: id, ts }) => {
  const found = findOwn(call, id, ts);
  if ('ok' in found) return found;
  deleteMessage(call.workspace, found.channel, found.message);
  return ok({ channel: found.channel.id, ts });
};

function findOwn(
  call: Call,
  id: string,
  ts: string,
): { channel: Channel; message: Message } | Refusal<'channel_not_found' | 'is_archived' | 'message_not_found' | 'cant_delete_message'> {
  const channel = findConversation(call, id);
  if ('ok' in channel) return channel;
  if (channel.isArchived) return refuse('is_archived');
  const message = findMessage(channel.log, ts);
  if (message === undefined || message.subtype === 'tombstone') return refuse('message_not_found');
  return isOwn(call, message) ? { channel, message } : refuse('cant_delete_message');
}

/** Slack's notes about joins and topics carry the bot's user but are not its messages. */
const isOwn = ({ workspace: { app } }: Call, message: Message): boolean => message.bot_id === app.botId;
