import type { FileShare, StoredFile } from '../workspace/file.ts';
import { deleteFile } from '../workspace/share-files.ts';
import { promiseUpload } from '../workspace/upload.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { ok, refuse } from './answer.ts';
import type { Handler } from './handler.ts';

const BYTES_MAX = 1_000_000_000;

export const promiseFile: Handler<'files.getUploadURLExternal'> = ({ workspace }, { filename, length }) => {
  if (length <= 0 || length > BYTES_MAX) return refuse('file_upload_size_restricted');
  if (length > workspace.bounds.fileBytes) return refuse('storage_limit_reached');
  const { url, fileId } = promiseUpload(workspace, filename, length);
  return ok({ upload_url: url, file_id: fileId });
};

export const fileInfo: Handler<'files.info'> = ({ workspace, callerId }, { file: id }) => {
  const file = workspace.files.get(id);
  if (file === undefined || !canSeeFile(workspace, file, callerId)) return refuse('file_not_found');
  if (file.isDeleted) return refuse('file_deleted');
  return ok({ file: { ...file.info, ...sharesView(workspace, file) }, comments: [], response_metadata: { next_cursor: '' } });
};

export const removeFile: Handler<'files.delete'> = ({ workspace, callerId }, { file: id }) => {
  const file = workspace.files.get(id);
  if (file === undefined || !canSeeFile(workspace, file, callerId)) return refuse('file_not_found');
  if (file.isDeleted) return refuse('file_deleted');
  if (file.ownerId !== callerId) return refuse('cant_delete_file');
  deleteFile(workspace, file);
  return ok();
};

/** Its owner sees a file, whoever is in a channel where it was shared, and the app whose form it was put into. */
export function canSeeFile(workspace: Workspace, file: StoredFile, userId: string): boolean {
  if (file.ownerId === userId || (file.isHandedIn && userId === workspace.app.botUserId)) return true;
  return file.shares.some(({ channelId }) => workspace.channels.get(channelId)?.members.has(userId) ?? false);
}

function sharesView(workspace: Workspace, file: StoredFile): Record<string, unknown> {
  const view = { public: new Map<string, object[]>(), private: new Map<string, object[]>() };
  const channels = { channels: [] as string[], groups: [] as string[], ims: [] as string[] };
  for (const share of file.shares) {
    const channel = workspace.channels.get(share.channelId);
    if (channel === undefined) continue;
    const side = channel.isPrivate ? view.private : view.public;
    side.set(channel.id, [...(side.get(channel.id) ?? []), shareView(workspace, share, channel.name)]);
    const list = channel.kind === 'im' ? channels.ims : channel.isPrivate ? channels.groups : channels.channels;
    if (!list.includes(channel.id)) list.push(channel.id);
  }
  const sides = {
    ...(view.public.size > 0 && { public: Object.fromEntries(view.public) }),
    ...(view.private.size > 0 && { private: Object.fromEntries(view.private) }),
  };
  return { ...channels, shares: sides };
}

const shareView = ({ team }: Workspace, { ts, threadTs }: FileShare, channelName: string): object => ({
  reply_users: [],
  reply_users_count: 0,
  reply_count: 0,
  ts,
  ...(threadTs !== undefined && { thread_ts: threadTs }),
  channel_name: channelName,
  team_id: team.id,
});
