import { type Slack, startSlack } from '../../../emulator/index.ts';
import type { Database } from '../../../src/store/database.ts';
import { type BotProcess, startBot } from '../../support/bot-process.ts';
import { type CallGate, openCallGate } from '../../support/call-gate.ts';
import { eventually } from '../../support/eventually.ts';
import { type CrashStore, embeddedStore, externalStore } from './crash-store.ts';
import { killPlan, type Kills } from './kill-plan.ts';

export interface CrashPlan {
  readonly database: 'external' | 'embedded';
  /** One is started again when it is killed; of two, the other one takes over. */
  readonly replicas: 1 | 2;
  readonly kills: Kills;
}

export interface CrashWorld {
  readonly slack: Slack;
  readonly db: () => Promise<Database>;
  /** A bot is there, and listens. */
  readonly stands: () => Promise<void>;
  /** All calls of Slack so far, by name. */
  readonly calls: readonly string[];
  readonly killed: readonly string[];
  /** What any bot logged as an error. */
  readonly errors: () => string[];
  readonly close: () => Promise<void>;
}

interface Seat {
  readonly gate: CallGate;
  readonly bots: BotProcess[];
}

export const policyFile = 'test/faults/crash/policy.yml';
const socketsOfABot = 2;
const standsWithinMs = 30_000;

/** A workspace in which the bot is killed at the calls that the plan names. */
export async function openCrashWorld({ database, replicas, kills }: CrashPlan): Promise<CrashWorld> {
  const slack = await startSlack({ manifest: 'manifest.yml' });
  const store: CrashStore = await (database === 'external' ? externalStore() : embeddedStore());
  const plan = killPlan(kills);
  const seats: Seat[] = [];

  for (let index = 0; index < replicas; index += 1) {
    const bots: BotProcess[] = [];
    const gate = await openCallGate(
      slack.apiUrl,
      plan.keeper(() => kill(index)),
    );
    seats.push({ gate, bots });
    bots.push(start(gate));
  }

  function start(gate: CallGate): BotProcess {
    const { botToken, appToken } = slack;
    const door = { SLACK_API_URL: gate.apiUrl, SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken };
    return startBot({ ...door, ...store.settings, POLICY_FILE: policyFile });
  }

  async function kill(index: number): Promise<void> {
    const seat = seats[index];
    await seat?.bots.at(-1)?.isKilled(database === 'embedded' ? 'group' : 'alone');
    if (seat && (replicas === 1 || !plan.isDone())) seat.bots.push(start(seat.gate));
  }

  const bots = () => seats.flatMap((seat) => seat.bots);

  return {
    slack,
    db: store.db,
    calls: plan.calls,
    killed: plan.killed,
    async stands() {
      await eventually(
        async () => {
          const living = bots().filter((bot) => bot.isAlive());
          await Promise.all(living.map((bot) => bot.ready().catch(() => undefined)));
          return living.length > 0 && living.every((bot) => bot.isAlive()) && slack.openSockets >= socketsOfABot;
        },
        standsWithinMs,
        'a bot stands',
      );
    },
    errors: () => bots().flatMap((bot) => bot.errors()),
    async close() {
      const living = bots().filter((bot) => bot.isAlive());
      await Promise.all(living.map((bot) => bot.stops()));
      await Promise.all(seats.map(({ gate }) => gate.close()));
      await store.close();
      await slack.close();
    },
  };
}
