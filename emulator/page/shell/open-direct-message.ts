import { go } from '../route.ts';
import { applyChange } from '../store/apply.ts';
import { setState } from '../store/store.ts';
import { attempt } from '../wire/attempt.ts';

export async function openDirectMessage(person: string): Promise<void> {
  const opened = await attempt({ do: 'open_dm', person });
  if (opened === undefined) return;
  setState((state) => applyChange(state, { kind: 'channel', channel: opened.channel }));
  go({ kind: 'channel', channel: opened.channel.id });
}
