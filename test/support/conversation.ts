import * as fc from 'fast-check';
import type { Slack } from '../../emulator/index.ts';
import type { Database } from '../../src/store/database.ts';

/** Where a message stands. */
export interface Spot {
  readonly channel: string;
  readonly ts: string;
}

interface Said extends Spot {
  readonly who: 'ben' | 'chloe';
  readonly thread: Spot | null;
  isThere: boolean;
}

const which = fc.nat(30);
const words = fc.lorem({ maxCount: 3 });

/** What two people do in a channel, and others with their pushpins. */
export const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('say' as const), words }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reply' as const), which, words }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), which, words }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('pin', 'unpin'), which, by: fc.constantFrom('ana', 'ben') }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** A conversation in one channel, with what Slack has of it and what the record says of it. */
export function openConversation(slack: Slack, channel: string) {
  const said: Said[] = [];

  async function say(who: Said['who'], text: string, thread: Spot | null): Promise<void> {
    const { message } = await slack.person(who).types(text, { in: channel, ...(thread && { thread }) });
    if (!message) throw new Error('nothing was said');
    said.push({ channel, ts: message.ts, who, thread, isThere: true });
  }

  const inSlack = ({ ts, thread }: Said) => {
    const { messages, replies } = slack.channel(channel);
    return (thread ? replies(thread.ts) : messages).find((message) => message.ts === ts && message.subtype !== 'tombstone');
  };
  const pushpins = (one: Said): readonly string[] => inSlack(one)?.reactions?.find(({ name }) => name === 'pushpin')?.users ?? [];

  return {
    async play(next: Act): Promise<void> {
      const who = said.length % 2 === 0 ? 'ben' : 'chloe';
      if (next.kind === 'say') return say(who, next.words, null);
      const there = said.filter(({ isThere }) => isThere);
      const one = there[next.which % there.length];
      if (!one) return;
      switch (next.kind) {
        case 'reply':
          return say(who, next.words, one.thread ?? one);
        case 'edit':
          return slack.person(one.who).edits(one, next.words);
        case 'delete':
          one.isThere = false;
          return slack.person(one.who).deletes(one);
        case 'pin':
        case 'unpin': {
          const person = slack.person(next.by);
          if (pushpins(one).includes(person.id) !== (next.kind === 'unpin')) return;
          return next.kind === 'pin' ? person.reacts(one, 'pushpin') : person.unreacts(one, 'pushpin');
        }
      }
    },

    /** What the record ought to say of each message; of one that came and went while nobody listened it cannot know. */
    truth() {
      return said.map((one) => {
        const message = inSlack(one);
        const kept = { threadTs: one.thread?.ts ?? null, text: message?.text, key: pushpins(one).length > 0, isThere: true };
        return { ts: one.ts, ...(message ? kept : { isThere: false, text: '' }) };
      });
    },

    async record(db: Database) {
      const entries = await db
        .selectFrom('timelineEntries')
        .select(['slackTs', 'text', 'key', 'threadTs', 'deletedAt'])
        .where('slackChannelId', '=', channel)
        .execute();
      const kept = new Map(entries.map(({ slackTs, deletedAt, ...entry }) => [slackTs, { ...entry, isThere: deletedAt === null }]));
      return said.map(({ ts }) => ({ ts, ...(kept.get(ts) ?? { isThere: false, text: '' }) }));
    },
  };
}
