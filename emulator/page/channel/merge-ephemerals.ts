import type { MessageView } from '../../page-server/protocol.ts';
import type { Stretch } from '../store/state.ts';

/** The loaded messages with those only this person sees, each where its time puts it. */
export function merged(stretch: Stretch | undefined, ephemerals: MessageView[]): MessageView[] {
  const messages = stretch?.messages ?? [];
  const first = messages[0]?.ts ?? '';
  const inRange = ephemerals.filter(
    ({ ts, thread_ts: thread }) => thread === undefined && (ts >= first || stretch?.hasOlder !== true) && stretch?.hasNewer !== true,
  );
  if (inRange.length === 0) return messages;
  return [...messages, ...inRange].sort((one, other) => (one.ts < other.ts ? -1 : 1));
}
