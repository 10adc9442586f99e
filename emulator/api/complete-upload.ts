import { normaliseSent } from '../blocks/index.ts';
import { appAuthor } from '../workspace/app-author.ts';
import type { Channel } from '../workspace/channel.ts';
import type { StoredFile } from '../workspace/file.ts';
import { isJsonObject, type Json } from '../workspace/json.ts';
import { threadParent, type Draft } from '../workspace/post.ts';
import { shareFiles } from '../workspace/share-files.ts';
import { mimetypeOf, storeFile } from '../workspace/store-file.ts';
import { invalidArguments, ok, refuse } from './answer.ts';
import { findWritable } from './conversation-access.ts';
import type { Call, Handler } from './handler.ts';
import { readBlocks } from './message-blocks.ts';
import { drawn } from './message-content.ts';

const CHANNELS_MAX = 100;

/** Makes files of uploaded bytes and shares them. As in Slack, the answer does not know of the shares yet. */
export const completeUpload: Handler<'files.completeUploadExternal'> = (call, args) => {
  const wanted = readWanted(args.files);
  if (wanted === undefined) return invalidArguments('must be a non-empty array of objects with `id` [json-pointer:/files]');
  const channels: Channel[] = [];
  const channelIds = (args.channel_id ?? args.channels ?? '').split(',').filter((id) => id !== '');
  if (channelIds.length > CHANNELS_MAX) return refuse('channels_limit_exceeded');
  for (const id of channelIds) {
    const channel = findWritable(call, id);
    if ('ok' in channel) return channel;
    if (args.thread_ts !== undefined && threadParent(channel, args.thread_ts) === undefined) return refuse('thread_not_found');
    channels.push(channel);
  }
  const blocks = args.blocks === undefined ? undefined : readBlocks(args.blocks);
  if (blocks !== undefined && 'ok' in blocks)
    return blocks.error === 'invalid_attachments' || blocks.error === 'too_many_attachments'
      ? refuse('invalid_blocks')
      : { ...blocks, error: blocks.error };
  const uploads = wanted.map(({ id }) => uploadOf(call, id));
  if (uploads.some((upload) => upload?.content === undefined)) return refuse('file_not_found');
  const files = wanted.flatMap((want) => complete(call, want));
  const text = normaliseSent(args.initial_comment ?? '');
  const shown = blocks ?? (text === '' ? undefined : drawn(text));
  const draft: Draft = {
    ...appAuthor(call.workspace, call.workspace.app),
    text,
    ...(shown === undefined ? {} : { blocks: shown }),
    ...(args.thread_ts === undefined ? {} : { thread_ts: args.thread_ts }),
  };
  const answer = files.map((file) => ({ ...file.info, channels: [], groups: [], ims: [], shares: {} }));
  for (const channel of channels) shareFiles(call.workspace, channel, files, draft);
  return ok({ files: answer });
};

interface Wanted {
  readonly id: string;
  readonly title: string | undefined;
}

function readWanted(given: Json): Wanted[] | undefined {
  if (!Array.isArray(given) || given.length === 0) return undefined;
  const wanted: Wanted[] = [];
  for (const item of given) {
    if (!isJsonObject(item) || typeof item['id'] !== 'string') return undefined;
    wanted.push({ id: item['id'], title: typeof item['title'] === 'string' ? item['title'] : undefined });
  }
  return wanted;
}

const uploadOf = ({ workspace }: Call, fileId: string) => [...workspace.uploads.values()].find((upload) => upload.fileId === fileId);

function complete({ workspace, callerId }: Call, { id, title }: Wanted): StoredFile[] {
  for (const [secret, { fileId, name, content }] of workspace.uploads) {
    if (fileId !== id || content === undefined) continue;
    workspace.uploads.delete(secret);
    const file = storeFile(workspace, { id, ownerId: callerId, name, mimetype: mimetypeOf(name), content });
    if (title !== undefined) file.info = { ...file.info, title };
    return [file];
  }
  return [];
}
