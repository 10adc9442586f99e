import type { SlackMessage } from './message.ts';

export interface Presence {
  readonly verb: 'record-join' | 'record-leave';
  readonly input: {
    readonly userId: string;
    readonly messageTs: string | null;
    readonly eventTs: string | null;
    readonly inviterId: string | null;
  };
}

const verbs: Readonly<Record<string, Presence['verb']>> = {
  channel_join: 'record-join',
  group_join: 'record-join',
  channel_leave: 'record-leave',
  group_leave: 'record-leave',
};

/** A message that tells of a join or a leave; Slack sends an event of its own for the same thing, with a time of its own. */
export function presenceOf({ subtype, user, ts, inviter }: SlackMessage): Presence | null {
  const verb = verbs[subtype ?? ''];
  if (verb === undefined || !user) return null;
  return { verb, input: { userId: user, messageTs: ts, eventTs: null, inviterId: inviter ?? null } };
}
