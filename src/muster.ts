import { tick } from './clock/tick.ts';
import type { Policy } from './domain/policy.ts';
import type { Engine } from './engine/engine.ts';
import { openRecord } from './engine/record.ts';
import { boards, documents, home, verbs } from './features/index.ts';
import type { Log } from './log.ts';
import { type Meter, noMeter } from './domain/meter.ts';
import { type Door, listen, type Listening } from './slack/app.ts';
import { catchUp, openDeafness, openDoubt, openVisibility } from './slack/catch-up/index.ts';
import { openClient } from './slack/client.ts';
import { startCourier } from './slack/courier.ts';
import type { Delivery } from './slack/deliver/delivery.ts';
import { checkSetUp } from './slack/set-up/check-set-up.ts';
import { knowsAnybody, openDirectory } from './slack/directory.ts';
import { openHearing } from './slack/hearing.ts';
import { openLearning } from './slack/learning.ts';
import type { CheckLine } from './slack/set-up/line.ts';
import { joinWorkspace } from './slack/workspace.ts';
import { keepHouse } from './store/housekeeping.ts';
import type { Database } from './store/database.ts';

export interface MusterOptions {
  readonly db: Database;
  readonly policy: Policy;
  readonly botToken: string;
  readonly door: Door;
  readonly apiUrl?: string;
  readonly log: Log;
  readonly meter?: Meter;
  /** The real clock unless told otherwise: time is a value. */
  readonly now?: () => Date;
}

export interface Muster {
  readonly engine: Engine;
  readonly listening: Listening;
  /** Asks what has fallen due; the clock calls this every second. */
  readonly tick: () => Promise<number>;
  /** Learns the workspace again and keeps house; every ten minutes. */
  readonly tidy: () => Promise<void>;
  /** Finishes what arrived, and delivers everything that can be delivered now. */
  readonly drain: () => Promise<void>;
  /** What is right and wrong about the set-up, as `/incident check` tells it. */
  readonly check: () => Promise<CheckLine[]>;
  /** Whether the courier is at work. */
  readonly delivers: () => boolean;
  /** Takes nothing more, and finishes what is in hand; a call that Slack does not answer is cut, and its effect handed back. */
  readonly stop: () => Promise<void>;
}

const callsEndWithinMs = 2_000;

/** The bot on a migrated database: joins the workspace, delivers what was left undone, listens, and fetches what was said meanwhile. */
export async function startMuster({
  db,
  policy,
  botToken,
  door,
  apiUrl,
  log,
  meter = noMeter,
  now = () => new Date(),
}: MusterOptions): Promise<Muster> {
  const hangUp = new AbortController();
  const client = openClient(botToken, { apiUrl, log, meter, hangUp: hangUp.signal });
  const workspace = await joinWorkspace(db, client);
  const learning = openLearning(openDirectory(db, client, workspace.teamId), { log, now });
  const isFirstStart = !(await knowsAnybody(db));
  const learned = learning.learn();
  // A large workspace takes many pages: who was here before is known, so only the first start waits.
  if (isFirstStart) await learned;

  const engine: Engine = { db, policy, verbs: byWord(verbs), boards: byName(boards), log, meter, now, wake: () => courier.wake() };
  const doubt = openDoubt(engine);
  const ears = {
    engine,
    client,
    workspace,
    doubt,
    hearing: openHearing(engine),
    watching: openVisibility(engine),
    record: openRecord(engine),
  };
  const delivery: Delivery = {
    db,
    client,
    workspace,
    policy,
    log,
    meter,
    now,
    home,
    boards: engine.boards,
    documents: byName(documents),
    catchUp: (incidentId) => catchUp(ears, incidentId),
  };
  const courier = startCourier(delivery);
  let stopping = false;
  const listening = await listen({ door, botToken, ears });
  const deafness = openDeafness({ connected: listening.connected, doubt, now });
  await doubt.settle();
  courier.wake();

  return {
    engine,
    listening,
    async tick() {
      const asked = await tick(engine);
      deafness.look();
      await doubt.settle();
      learning.again();
      return asked;
    },
    async tidy() {
      await keepHouse(db, now());
      await learning.learn();
    },
    async drain() {
      await listening.settled();
      await doubt.settle();
      await courier.drain();
    },
    async check() {
      const lines = await checkSetUp(delivery);
      // What cannot be reached while all is closed says nothing of the set-up.
      return stopping ? [] : lines;
    },
    delivers: () => courier.works(),
    async stop() {
      stopping = true;
      const timer = setTimeout(() => hangUp.abort(), callsEndWithinMs);
      // Side by side: while gestures and sockets end, no effect may be begun that there is no time for.
      await Promise.all([listening.stop(), courier.stop()]);
      clearTimeout(timer);
    },
  };
}

const byWord = <T extends { readonly word: string }>(list: readonly T[]): Map<string, T> => new Map(list.map((item) => [item.word, item]));
const byName = <T extends { readonly name: string }>(list: readonly T[]): Map<string, T> => new Map(list.map((item) => [item.name, item]));
