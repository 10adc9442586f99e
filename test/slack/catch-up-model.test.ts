import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { openAbsence, type Spot } from './absence.ts';

const away = openAbsence({ paging: { max: 5, short: true } });

interface Said extends Spot {
  readonly who: 'ben' | 'chloe';
  readonly thread: Spot | null;
  isThere: boolean;
}

const which = fc.nat(30);
const acts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('say' as const), words: fc.lorem({ maxCount: 3 }) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('reply' as const), which, words: fc.lorem({ maxCount: 3 }) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), which, words: fc.lorem({ maxCount: 3 }) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), which }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('pin', 'unpin'), which, by: fc.constantFrom('ana', 'ben') }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('come or go' as const) }) },
  ),
  { minLength: 10, maxLength: 40 },
);
type Act = typeof acts extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

async function play(channel: string, act: Act, said: Said[]): Promise<void> {
  const there = said.filter(({ isThere }) => isThere);
  const who = said.length % 2 === 0 ? 'ben' : 'chloe';
  if (act.kind === 'say') {
    said.push({ ...(await away.says(who, act.words, channel)), who, thread: null, isThere: true });
    return;
  }
  if (act.kind === 'come or go') return away.isHere() ? away.goes() : away.comes();
  const one = 'which' in act ? there[act.which % there.length] : undefined;
  if (!one) return;
  switch (act.kind) {
    case 'reply': {
      const thread = one.thread ?? one;
      said.push({ ...(await away.says(who, act.words, channel, thread)), who, thread, isThere: true });
      return;
    }
    case 'edit':
      return away.slack.person(one.who).edits(one, act.words);
    case 'delete':
      one.isThere = false;
      return away.slack.person(one.who).deletes(one);
    case 'pin':
    case 'unpin': {
      const pinned = pushpins(channel, one).includes(away.slack.person(act.by).id);
      if (pinned !== (act.kind === 'unpin')) return;
      return act.kind === 'pin' ? away.slack.person(act.by).reacts(one, 'pushpin') : away.slack.person(act.by).unreacts(one, 'pushpin');
    }
  }
}

const inSlack = (channelId: string, { ts, thread }: Said) => {
  const channel = away.slack.channel(channelId);
  return (thread ? channel.replies(thread.ts) : channel.messages).find((message) => message.ts === ts && message.subtype !== 'tombstone');
};

const pushpins = (channelId: string, one: Said): readonly string[] =>
  inSlack(channelId, one)?.reactions?.find(({ name }) => name === 'pushpin')?.users ?? [];

/** What the record ought to say of each message; one that came and went while nobody listened it cannot know. */
function truth(channelId: string, said: readonly Said[]) {
  return said.map((one) => {
    const message = inSlack(channelId, one);
    const kept = { threadTs: one.thread?.ts ?? null, text: message?.text, key: pushpins(channelId, one).length > 0, isThere: true };
    return [one.ts, message ? kept : { isThere: false, text: '' }] as const;
  });
}

async function record(channelId: string) {
  const entries = await away.database.db
    .selectFrom('timelineEntries')
    .select(['slackTs', 'text', 'key', 'threadTs', 'deletedAt'])
    .where('slackChannelId', '=', channelId)
    .execute();
  return new Map(entries.map(({ slackTs, deletedAt, ...entry }) => [slackTs, { ...entry, isThere: deletedAt === null }]));
}

describe('the record', () => {
  it('comes to what Slack has, whenever Muster was away and whatever was done then', async () => {
    const property = fc.asyncProperty(acts, async (list) => {
      if (!away.isHere()) await away.comes();
      const channel = await away.declares();
      const said: Said[] = [];
      for (const act of list) {
        away.clock.advance(1_000);
        await play(channel, act, said);
        if (away.isHere()) await away.settled();
      }
      if (away.isHere()) await away.goes();
      await away.comes();

      const kept = await record(channel);
      for (const [ts, expected] of truth(channel, said)) {
        const entry = kept.get(ts);
        expect({ ts, ...(entry ?? { isThere: false, text: '' }) }).toMatchObject({ ts, ...expected });
      }
    });
    await fc.assert(property, { numRuns: 8 });
  });
});
