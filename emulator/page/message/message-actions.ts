import type { MessageView } from '../../page-server/protocol.ts';
import { addressOf, go } from '../route.ts';
import { applyMessageGone } from '../store/apply-message.ts';
import { getState, setState } from '../store/store.ts';
import { toast } from '../store/toasts.ts';
import { attempt } from '../wire/attempt.ts';

/** What the list around a message lets one do with it. */
export interface MessageActions {
  edit(ts: string | undefined): void;
  askToDelete(message: MessageView): void;
}

export function openThread(message: MessageView): void {
  go({ kind: 'channel', channel: message.channel, thread: message.thread_ts ?? message.ts });
}

/** Adds one's reaction, or takes it back. */
export function toggleReaction(message: MessageView, name: string): void {
  const me = getState().me;
  const mine = message.reactions?.find((reaction) => reaction.name === name)?.users.includes(me) ?? false;
  void attempt({ do: 'react', channel: message.channel, ts: message.ts, name, on: !mine });
}

export function permalinkOf(message: MessageView): string {
  const { channel, ts, thread_ts: thread } = message;
  const path = addressOf({ kind: 'channel', channel, at: ts, ...(thread !== undefined && thread !== ts && { thread }) });
  const address = new URL(path, location.href);
  address.searchParams.delete('as');
  return address.href;
}

export async function copyLink(message: MessageView): Promise<void> {
  await navigator.clipboard.writeText(permalinkOf(message));
  toast('Link copied.');
}

export const isMine = (message: MessageView): boolean =>
  message.user === getState().me && message.ephemeral !== true && message.subtype !== 'tombstone';

export function dismissEphemeral({ channel, ts }: MessageView): void {
  setState((state) => applyMessageGone(state, { kind: 'message_gone', channel, ts }));
}
