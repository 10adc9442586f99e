import type { Engine } from '../engine/engine.ts';
import { noteHeard } from '../store/heard.ts';

/** Keeps when an event of each kind was last heard, once a minute: the self-check tells by it which subscription is missing. */
export type Hearing = (event: { readonly type: string; readonly [field: string]: unknown }) => Promise<void>;

export const heardAgainAfterMs = 60_000;

export function openHearing({ db, now }: Pick<Engine, 'db' | 'now'>): Hearing {
  const noted = new Map<string, number>();
  return async (event) => {
    const kind = subscriptionOf(event);
    const at = now();
    if (at.getTime() - (noted.get(kind) ?? -Infinity) < heardAgainAfterMs) return;
    await noteHeard(db, kind, at);
    noted.set(kind, at.getTime());
  };
}

const conversations: Readonly<Record<string, string>> = { channel: 'message.channels', group: 'message.groups', im: 'message.im' };

/** As Slack's manifest names what one subscribes to. */
function subscriptionOf({ type, channel_type: channelType }: Parameters<Hearing>[0]): string {
  return type === 'message' ? (conversations[String(channelType)] ?? 'message') : type;
}
