import type { Ack } from '../../delivery/index.ts';
import { personOf, type Person } from '../../people/person.ts';
import { openCaller, type Caller } from '../api/client.ts';
import { strangerManifest } from '../stranger-manifest.ts';

export interface Sent {
  readonly kind: 'slash_commands' | 'interactive';
  readonly payload: Record<string, unknown>;
}

export interface AppSide extends Caller {
  readonly person: (name: string) => Person;
  /** All that reached the app, oldest first. */
  readonly sent: readonly Sent[];
  readonly last: () => Sent['payload'];
  /** How the app answers from now on. */
  readonly answers: (ack: Ack) => void;
}

/** A workspace whose app is the test itself: it sees each payload and chooses each answer. */
export async function openAppSide(manifest = strangerManifest): Promise<AppSide> {
  const caller = await openCaller({ manifest });
  const sent: Sent[] = [];
  let ack: Ack = { outcome: 'acked' };
  const stage = {
    ...caller.slack.stage,
    deliver: async (kind: Sent['kind'], payload: object) => {
      sent.push({ kind, payload: { ...payload } });
      return ack;
    },
  };
  return {
    ...caller,
    person: (name) => personOf(stage, caller.slack.person(name).id, () => Promise.resolve()),
    sent,
    last: () => sent.at(-1)?.payload ?? {},
    answers(next) {
      ack = next;
    },
  };
}

export const acked = (body?: unknown): Ack => ({ outcome: 'acked', body });
