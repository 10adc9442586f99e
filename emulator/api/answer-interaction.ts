import { appAuthor } from '../workspace/app-author.ts';
import type { Channel } from '../workspace/channel.ts';
import { editedBy, editMessage } from '../workspace/edit.ts';
import { findEphemeral, removeEphemeral, replaceEphemeral, showEphemeral } from '../workspace/ephemeral.ts';
import { findMessage } from '../workspace/message-log.ts';
import { post, type Draft } from '../workspace/post.ts';
import { deleteMessage } from '../workspace/remove-message.ts';
import type { ResponseUrl } from '../workspace/response-url.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { invalidArguments, refuse, type Refusal } from './answer.ts';
import { newContent, type ContentFault } from './message-content.ts';
import { readArgs, type RawArgs } from './read-args.ts';

/** What an app may say to an interaction: through its response_url, or in the ack of a command. */
export const answerArgs = {
  text: 'text',
  blocks: 'json',
  attachments: 'json',
  markdown_text: 'text',
  metadata: 'json',
  response_type: 'text',
  replace_original: 'flag',
  delete_original: 'flag',
  thread_ts: 'text',
} as const;

/** Where the interaction came from: who, in which channel, on which message. */
export type Origin = Pick<ResponseUrl, 'userId' | 'channelId' | 'messageTs' | 'isEphemeral'>;

/** Shows the answer: replaces or deletes the original message, or posts a new one, to the person alone unless `in_channel`. */
export function answerInteraction(
  workspace: Workspace,
  origin: Origin,
  raw: RawArgs,
): { readonly ts: string | undefined } | ContentFault | Refusal<'invalid_arguments' | 'channel_not_found' | 'message_not_found'> {
  const channel = workspace.channels.get(origin.channelId);
  if (channel === undefined) return refuse('channel_not_found');
  const read = readArgs(answerArgs, raw);
  if ('ok' in read) return read;
  const {
    response_type: type = 'ephemeral',
    replace_original: isReplaced,
    delete_original: isDeleted,
    thread_ts: threadTs,
    ...content
  } = read.args;
  if (type !== 'ephemeral' && type !== 'in_channel') return invalidArguments('must be a valid enum value [json-pointer:/response_type]');
  if (isDeleted === true) return removeOriginal(workspace, channel, origin);
  const said = newContent(content);
  if ('ok' in said) return said;
  if (isReplaced === true && origin.messageTs !== undefined) return replaceOriginal(workspace, channel, origin, said);
  const { metadata, ...shown } = {
    ...appAuthor(workspace, workspace.app),
    ...said,
    ...(threadTs !== undefined && { thread_ts: threadTs }),
  };
  if (type === 'ephemeral') return { ts: showEphemeral(workspace, channel, origin.userId, shown).ts };
  return { ts: post(workspace, channel, metadata === undefined ? shown : { ...shown, metadata }).ts };
}

function removeOriginal(workspace: Workspace, channel: Channel, { userId, messageTs = '', isEphemeral }: Origin) {
  const message = findMessage(channel.log, messageTs);
  if (isEphemeral) removeEphemeral(workspace, channel, userId, messageTs);
  else if (message === undefined) return refuse('message_not_found');
  else deleteMessage(workspace, channel, message);
  return { ts: messageTs };
}

/** An ephemeral message stays ephemeral, a public one public. */
function replaceOriginal(
  workspace: Workspace,
  channel: Channel,
  { userId, messageTs = '', isEphemeral }: Origin,
  said: Pick<Draft, 'text' | 'blocks' | 'attachments' | 'metadata'>,
) {
  const previous = isEphemeral ? undefined : findMessage(channel.log, messageTs);
  if (previous !== undefined) {
    const { blocks: _, attachments: __, ...kept } = previous;
    editMessage(workspace, channel, previous, { ...kept, ...said, edited: editedBy(workspace, workspace.app.botUserId) });
    return { ts: messageTs };
  }
  const shown = findEphemeral(workspace, channel.id, userId, messageTs);
  if (shown === undefined) return refuse('message_not_found');
  const { blocks: _, attachments: __, ...kept } = shown;
  const { metadata: ___, ...visible } = said;
  replaceEphemeral(workspace, channel, userId, { ...kept, ...visible });
  return { ts: messageTs };
}
