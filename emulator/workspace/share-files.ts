import type { Channel } from './channel.ts';
import type { StoredFile } from './file.ts';
import { markShares } from './mark-shares.ts';
import type { Message } from './message.ts';
import { post, type Draft } from './post.ts';
import type { Workspace } from './workspace.ts';

/** Posts files into a channel: one message holds them all. */
export function shareFiles(workspace: Workspace, channel: Channel, files: readonly StoredFile[], draft: Draft): Message {
  for (const file of files) file.info = { ...file.info, is_public: !channel.isPrivate };
  const message = post(workspace, channel, {
    ...draft,
    subtype: 'file_share',
    files: files.map((file) => file.info),
    upload: true,
    display_as_bot: false,
  });
  const place = { channelId: channel.id, ts: message.ts, ...(message.thread_ts !== undefined && { threadTs: message.thread_ts }) };
  for (const file of files) {
    file.shares = [...file.shares, place];
    workspace.changes.publish({ kind: 'file_shared', channel, file: file.info, userId: file.ownerId });
  }
  return message;
}

/** Deletes a file. Messages that held it keep a tombstone of it. */
export function deleteFile(workspace: Workspace, file: StoredFile): void {
  file.isDeleted = true;
  file.content = Buffer.alloc(0);
  markShares(workspace, file, 'tombstone', 'edit');
  workspace.changes.publish({ kind: 'file_deleted', fileId: file.id });
}
