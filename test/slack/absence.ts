import { afterAll, beforeAll } from '@jest/globals';
import { type ManualClock, manualClock, type Slack, type SlackOptions, startSlack } from '../../emulator/index.ts';
import { passUntil, settled, type World } from '../../replay/time.ts';
import { type Muster, startMuster } from '../../src/muster.ts';
import type { Spot } from '../support/conversation.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { policy } from '../support/given.ts';

export interface Absence {
  readonly slack: Slack;
  readonly clock: ManualClock;
  readonly database: TestDatabase;
  readonly isHere: () => boolean;
  readonly comes: () => Promise<void>;
  readonly goes: () => Promise<void>;
  readonly settled: () => Promise<void>;
  /** Time passes; the clock stops where an effect or an alarm falls due. */
  readonly passes: (ms: number) => Promise<void>;
  /** A new incident's channel, with Ana, Ben and Chloe in it. */
  readonly declares: () => Promise<string>;
  readonly says: (who: string, text: string, channel: string, thread?: Spot) => Promise<Spot>;
}

/** A workspace in which life goes on while the bot comes and goes. */
export function openAbsence(options: Omit<SlackOptions, 'manifest' | 'clock'> = {}): Absence {
  const database = testDatabase();
  const clock = manualClock(Date.parse('2026-03-02T02:00:00Z'));
  let slack: Slack | undefined;
  let muster: Muster | undefined;
  let declared = 0;

  const up = (): Slack => {
    if (!slack) throw new Error('the workspace is open inside tests only');
    return slack;
  };

  async function comes(): Promise<void> {
    muster = await startMuster({
      db: database.db,
      policy,
      botToken: up().botToken,
      door: { kind: 'socket', appToken: up().appToken, apiUrl: up().apiUrl },
      apiUrl: up().apiUrl,
      log: database.log,
      now: () => new Date(clock.now()),
    });
    await arrives();
  }

  async function goes(): Promise<void> {
    await muster?.stop();
    muster = undefined;
  }

  /** While Muster is away, Slack alone has things under way. */
  const arrives = (): Promise<void> => (muster ? settled(world(muster)) : up().settled());
  const world = (here: Muster): World => ({ slack: up(), muster: here, clock, db: database.db });

  beforeAll(async () => {
    slack = await startSlack({ manifest: 'manifest.yml', clock, ...options });
    await comes();
  });
  afterAll(async () => {
    await goes();
    await slack?.close();
  });

  return {
    database,
    clock,
    comes,
    goes,
    settled: arrives,
    async passes(ms) {
      if (!muster) throw new Error('time passes for Muster only while it is here');
      await passUntil(world(muster), clock.now() + ms);
    },
    get slack() {
      return up();
    },
    isHere: () => muster !== undefined,
    async declares() {
      await up()
        .person('ana')
        .types(`/incident minor trouble ${(declared += 1)}`, { in: '#general' });
      await arrives();
      const { id } = up().channel(`inc-${declared}-trouble-${declared}`);
      for (const who of ['ben', 'chloe']) up().person(who).joins(id);
      await arrives();
      return id;
    },
    async says(who, text, channel, thread) {
      const { message } = await up()
        .person(who)
        .types(text, { in: channel, ...(thread && { thread }) });
      if (!message) throw new Error('nothing was said');
      return { channel, ts: message.ts };
    },
  };
}
