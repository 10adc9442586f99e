import { markShares } from './mark-shares.ts';
import type { Workspace } from './workspace.ts';

/** Keeps files and their bytes within their bounds: the oldest go, and the messages that hold them say so. */
export function forgetFiles(workspace: Workspace): void {
  const { files, bounds, changes } = workspace;
  let bytes = bytesHeld(workspace);
  for (const file of files.values()) {
    if (files.size <= bounds.files && bytes <= bounds.fileBytes) return;
    bytes -= file.content.length;
    files.delete(file.id);
    markShares(workspace, file, 'hidden_by_limit', 'limit');
    changes.publish({ kind: 'file_deleted', fileId: file.id });
  }
}

export function bytesHeld({ files }: Workspace): number {
  let bytes = 0;
  for (const { content } of files.values()) bytes += content.length;
  return bytes;
}
