import { normaliseSent } from '../blocks/index.ts';
import { appAuthor } from '../workspace/app-author.ts';
import type { Channel } from '../workspace/channel.ts';
import type { StoredFile } from '../workspace/file.ts';
import { isJsonObject, type Json } from '../workspace/json.ts';
import { threadParent, type Draft } from '../workspace/post.ts';
import { shareFiles } from '../workspace/share-files.ts';
import { mimetypeOf, storeFile } from '../workspace/store-file.ts';
import type { Block } from '../workspace/message.ts';
import { invalidArguments, ok, refuse, type Refusal } from './answer.ts';
import { findWritable } from './conversation-access.ts';
import type { Call, Handler } from './handler.ts';
import { readBlocks } from './message-blocks.ts';
import { drawn } from './message-content.ts';
import type { ArgsOf } from './read-args.ts';

const CHANNELS_MAX = 100;

/** Makes files of uploaded bytes and shares them. As in Slack, the answer does not know of the shares yet. */
export const completeUpload: Handler<'files.completeUploadExternal'> = (call, args) => {
  const wanted = readWanted(args.files);
  if (wanted === undefined) return invalidArguments('must be a non-empty array of objects with `id` [json-pointer:/files]');
  const channels = findChannels(call, args);
  if ('ok' in channels) return channels;
  const blocks = args.blocks === undefined ? undefined : readBlocks(args.blocks);
  if (blocks !== undefined && 'ok' in blocks) return blocks;
  if (wanted.some(({ id }) => !isUploaded(call, id))) return refuse('file_not_found');
  const files = wanted.flatMap((want) => complete(call, want));
  const answer = files.map((file) => ({ ...file.info, channels: [], groups: [], ims: [], shares: {} }));
  const draft = draftOf(call, args, blocks);
  for (const channel of channels) shareFiles(call.workspace, channel, files, draft);
  return ok({ files: answer });
};

type Args = ArgsOf<'files.completeUploadExternal'>;
type ChannelFault = Refusal<
  'channels_limit_exceeded' | 'channel_not_found' | 'missing_scope' | 'not_in_channel' | 'is_archived' | 'thread_not_found'
>;

/** Where the files are to be shared: nowhere, in one channel, or in up to a hundred. */
function findChannels(call: Call, { channel_id: one, channels: several = '', thread_ts: threadTs }: Args): Channel[] | ChannelFault {
  const ids = (one ?? several).split(',').filter((id) => id !== '');
  if (ids.length > CHANNELS_MAX) return refuse('channels_limit_exceeded');
  const found: Channel[] = [];
  for (const id of ids) {
    const channel = findWritable(call, id);
    if ('ok' in channel) return channel;
    if (threadTs !== undefined && threadParent(channel, threadTs) === undefined) return refuse('thread_not_found');
    found.push(channel);
  }
  return found;
}

function draftOf(
  { workspace }: Call,
  { initial_comment: comment = '', thread_ts: threadTs }: Args,
  given: readonly Block[] | undefined,
): Draft {
  const text = normaliseSent(comment);
  const blocks = given ?? (text === '' ? undefined : drawn(text));
  return {
    ...appAuthor(workspace, workspace.app),
    text,
    ...(blocks !== undefined && { blocks }),
    ...(threadTs !== undefined && { thread_ts: threadTs }),
  };
}

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

const isUploaded = ({ workspace }: Call, fileId: string): boolean =>
  [...workspace.uploads.values()].some((upload) => upload.fileId === fileId && upload.content !== undefined);

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
