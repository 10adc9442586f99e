import type { Channel } from './channel.ts';
import type { Message } from './message.ts';
import type { EphemeralMessage } from './view.ts';
import { screenOf, type Workspace } from './workspace.ts';

/** Shows a message to one person only: no history, no event. */
export function showEphemeral(
  workspace: Workspace,
  channel: Channel,
  userId: string,
  draft: Omit<Message, 'type' | 'ts'>,
): EphemeralMessage {
  const message: EphemeralMessage = { ...draft, type: 'message', ts: workspace.nextTs(), channel: channel.id, is_ephemeral: true };
  const screen = screenOf(workspace, userId);
  screen.ephemerals = [...screen.ephemerals, message].slice(-workspace.bounds.ephemerals);
  workspace.changes.publish({ kind: 'ephemeral_posted', channel, userId, message });
  return message;
}

export function findEphemeral(workspace: Workspace, channelId: string, userId: string, ts: string): EphemeralMessage | undefined {
  return screenOf(workspace, userId).ephemerals.find((message) => message.ts === ts && message.channel === channelId);
}

export function replaceEphemeral(workspace: Workspace, channel: Channel, userId: string, message: EphemeralMessage): void {
  const screen = screenOf(workspace, userId);
  screen.ephemerals = screen.ephemerals.map((shown) => (shown.ts === message.ts && shown.channel === message.channel ? message : shown));
  workspace.changes.publish({ kind: 'ephemeral_changed', channel, userId, message });
}

export function removeEphemeral(workspace: Workspace, channel: Channel, userId: string, ts: string): void {
  const screen = screenOf(workspace, userId);
  screen.ephemerals = screen.ephemerals.filter((shown) => shown.ts !== ts || shown.channel !== channel.id);
  workspace.changes.publish({ kind: 'ephemeral_removed', channel, userId, ts });
}
