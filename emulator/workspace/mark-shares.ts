import type { MessageChangeCause } from './changes.ts';
import type { SharedFile, StoredFile } from './file.ts';
import { findMessage, replaceMessage } from './message-log.ts';
import type { Workspace } from './workspace.ts';

/** Says in every message that holds a file what has become of it. */
export function markShares(workspace: Workspace, file: StoredFile, mode: SharedFile['mode'], because: MessageChangeCause): void {
  for (const { channelId, ts } of file.shares) {
    const channel = workspace.channels.get(channelId);
    const previous = channel === undefined ? undefined : findMessage(channel.log, ts);
    if (channel === undefined || previous === undefined) continue;
    const files = (previous.files ?? []).map((shown) => (shown.id === file.id ? { ...shown, mode } : shown));
    const message = { ...previous, files };
    replaceMessage(channel.log, message);
    workspace.changes.publish({ kind: 'message_changed', channel, message, previous, because });
  }
}
