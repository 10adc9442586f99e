import { go } from '../route.ts';
import { attempt } from '../wire/attempt.ts';

export async function openDirectMessage(person: string): Promise<void> {
  const opened = await attempt({ do: 'open_dm', person });
  if (opened !== undefined) go({ kind: 'channel', channel: opened.channel });
}
