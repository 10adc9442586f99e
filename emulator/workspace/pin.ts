import type { Channel } from './channel.ts';
import { replaceMessage } from './message-log.ts';
import type { Message } from './message.ts';
import { nowSeconds, type Workspace } from './workspace.ts';

/** Slack keeps no more in one channel. */
export const PINS_MAX = 100;

export const isPinned = (channel: Channel, ts: string): boolean => channel.pins.some((pin) => pin.ts === ts);

export function pinMessage(workspace: Workspace, channel: Channel, message: Message, userId: string): void {
  const created = nowSeconds(workspace);
  channel.pins = [{ ts: message.ts, created, created_by: userId }, ...channel.pins];
  const next: Message = {
    ...message,
    pinned_to: [channel.id],
    pinned_info: { channel: channel.id, pinned_by: userId, pinned_ts: created },
  };
  replaceMessage(channel.log, next);
  workspace.changes.publish({ kind: 'pin_added', channel, message: next, userId });
}

export function unpinMessage(workspace: Workspace, channel: Channel, message: Message, userId: string): void {
  channel.pins = channel.pins.filter((pin) => pin.ts !== message.ts);
  const { pinned_to: _, pinned_info: __, ...next } = message;
  replaceMessage(channel.log, next);
  workspace.changes.publish({ kind: 'pin_removed', channel, message: next, userId });
}
