import type { Channel } from './channel.ts';
import { removeMessages, repliesTo } from './message-log.ts';
import { isReply, type Message } from './message.ts';
import { isPinned } from './pin.ts';
import type { Workspace } from './workspace.ts';

/** So much over the bound is let be: forgetting goes through a whole channel, and so is done for many messages at once. */
const SLACK_SHARE = 0.01;

/** Keeps the messages within their bound. */
export function forgetMessages(workspace: Workspace): void {
  const { messages: max } = workspace.bounds;
  let over = messagesHeld(workspace) - max;
  if (over <= max * SLACK_SHARE) return;
  while (over > 0) {
    const channel = fullest(workspace);
    const messages = channel === undefined ? [] : oldestIn(channel, over);
    if (channel === undefined || messages.length === 0) return;
    removeMessages(channel.log, messages);
    channel.isLimited = true;
    over -= messages.length;
    workspace.changes.publish({ kind: 'messages_forgotten', channel, messages });
  }
}

export function messagesHeld({ channels }: Workspace): number {
  let held = 0;
  for (const { log } of channels.values()) held += log.byTs.size;
  return held;
}

function fullest({ channels }: Workspace): Channel | undefined {
  let found: Channel | undefined;
  for (const channel of channels.values()) if (found === undefined || channel.log.byTs.size > found.log.byTs.size) found = channel;
  return found;
}

/** Pinned messages stay, and parents as long as one of their replies does. */
function oldestIn(channel: Channel, count: number): readonly Message[] {
  const found: Message[] = [];
  for (const message of channel.log.byTs.values()) {
    if (found.length === count) break;
    const isAnswered = !isReply(message) && repliesTo(channel.log, message.ts).length > 0;
    if (!isAnswered && !isPinned(channel, message.ts)) found.push(message);
  }
  return found;
}
