import type { Channel } from './channel.ts';
import { replaceMessage } from './message-log.ts';
import type { Message } from './message.ts';
import type { Workspace } from './workspace.ts';

/** Puts the next version of a message in its place. */
export function editMessage(workspace: Workspace, channel: Channel, previous: Message, message: Message): void {
  replaceMessage(channel.log, message);
  workspace.changes.publish({ kind: 'message_changed', channel, message, previous, because: 'edit' });
}

/** The mark that people see as "(edited)". */
export const editedBy = (workspace: Workspace, userId: string): NonNullable<Message['edited']> => ({
  user: userId,
  ts: workspace.nextTs(),
});
