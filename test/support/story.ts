import { afterAll, beforeAll } from '@jest/globals';
import {
  type ManualClock,
  manualClock,
  type Person,
  type SeenMessage,
  type Slack,
  type SlackOptions,
  startSlack,
} from '../../emulator/index.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { passUntil, settled, type World } from '../../replay/time.ts';
import { type Muster, type MusterOptions, startMuster } from '../../src/muster.ts';
import { testDatabase, type TestDatabase } from './database.ts';
import { policy as shippedPolicy } from './given.ts';

export interface Story {
  readonly slack: Slack;
  readonly muster: Muster;
  readonly clock: ManualClock;
  readonly database: TestDatabase;
  readonly person: (name: string) => Person;
  /** Everything under way has arrived, in Slack and in the database. */
  readonly settled: () => Promise<void>;
  /** Time passes: the clock stops at every moment at which something falls due. */
  readonly passes: (ms: number) => Promise<void>;
  /** Types in #general, and waits until all of it stands. */
  readonly declares: (who: string, text: string) => Promise<string>;
  /** The last message of a channel, as this person sees it, whose visible words hold `words`. */
  readonly finds: (who: string, channel: string, words: string) => SeenMessage;
}

const start = Date.parse('2026-03-02T02:00:00Z');

export interface StoryOptions {
  readonly policy?: Policy;
  /** One of its own unless given. */
  readonly database?: TestDatabase;
  /** Asked for when Slack starts. */
  readonly slack?: () => Partial<SlackOptions>;
  /** How the bot gets to this Slack; straight and over a socket unless given. */
  readonly enters?: (slack: Slack) => Promise<Pick<MusterOptions, 'door' | 'apiUrl'>>;
}

const straight = async ({ appToken, apiUrl }: Slack) => ({ door: { kind: 'socket' as const, appToken, apiUrl }, apiUrl });

/** The real bot against the emulator and a real PostgreSQL, over the real wire, on a clock that the test moves. */
export function openStory(options: StoryOptions = {}): Story {
  let slack: Slack | undefined;
  let muster: Muster | undefined;
  // Before the database is asked for: Jest runs what comes after in the order in which it was said.
  afterAll(async () => {
    await muster?.stop();
    await slack?.close();
  });
  const { policy = shippedPolicy, database = testDatabase(), enters = straight } = options;
  const clock = manualClock(start);

  beforeAll(async () => {
    slack = await startSlack({ manifest: 'manifest.yml', clock, ...options.slack?.() });
    muster = await startMuster({
      db: database.db,
      policy,
      botToken: slack.botToken,
      ...(await enters(slack)),
      log: database.log,
      now: () => new Date(clock.now()),
    });
  });

  const up = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the story begins inside tests only');
    return part;
  };

  const world = (): World => ({ slack: up(slack), muster: up(muster), clock, db: database.db });

  return {
    database,
    clock,
    settled: () => settled(world()),
    passes: (ms) => passUntil(world(), clock.now() + ms),
    get slack() {
      return up(slack);
    },
    get muster() {
      return up(muster);
    },
    person: (name) => up(slack).person(name),
    async declares(who, text) {
      await up(slack).person(who).types(`/incident ${text}`, { in: '#general' });
      await settled(world());
      const { channelId } = await database.db
        .selectFrom('incidents')
        .select('channelId')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
      if (channelId === null) throw new Error('the channel did not open');
      return channelId;
    },
    finds(who, channel, words) {
      const seen = up(slack).person(who).sees(channel);
      const found = seen.findLast(({ shown }) => shown.includes(words));
      if (!found) throw new Error(`${who} sees no “${words}” in ${channel}, but:\n${seen.map(({ shown }) => shown).join('\n---\n')}`);
      return found;
    },
  };
}
