import { realClock, type RealClock, type Slack, startSlack } from '../../../emulator/index.ts';
import type { Database } from '../../../src/store/database.ts';
import { type BotProcess, type Exit, startBot } from '../../support/bot-process.ts';
import { openCallGate } from '../../support/call-gate.ts';
import { eventually } from '../../support/eventually.ts';
import type { Gatekeeper } from '../../support/gatekeeper.ts';
import { openCommitGate } from './commit-gate.ts';
import { type CrashStore, embeddedStore, externalStore } from './crash-store.ts';
import { killPlan, type KillPoint, type Kills, type Passed } from './kill-plan.ts';
import { twiceDead } from './seen-in-rows.ts';

export interface CrashPlan {
  readonly database: 'external' | 'embedded';
  /** One is started again when it is killed; of two, the other one takes over. */
  readonly replicas: 1 | 2;
  /** What the kills are counted by. */
  readonly at: 'calls' | 'commits';
  readonly kills: Kills;
}

export interface CrashWorld {
  readonly slack: Slack;
  /** Slack's; the bots go by the machine's. */
  readonly clock: RealClock;
  readonly db: () => Promise<Database>;
  /** A bot is there, and listens. */
  readonly stands: () => Promise<void>;
  /** All calls, or all commits, so far. */
  readonly passed: readonly Passed[];
  readonly killed: readonly KillPoint[];
  /** SIGTERM to every bot; answers how each ended. */
  readonly stops: () => Promise<Exit[]>;
  /** And all of them again. */
  readonly starts: () => void;
  /** What any bot logged as an error, or said that it must not say. */
  readonly errors: () => string[];
  readonly close: () => Promise<void>;
}

/** Where a bot runs, one after the other. */
interface Seat {
  readonly settings: Readonly<Record<string, string>>;
  readonly closeGate: () => Promise<void>;
  readonly bots: BotProcess[];
}

export const policyFile = 'test/faults/crash/policy.yml';
const socketsOfABot = 2;
const standsWithinMs = 60_000;

/** A workspace in which the bot is killed where the plan says. */
export async function openCrashWorld({ database, replicas, at, kills }: CrashPlan): Promise<CrashWorld> {
  const clock = realClock();
  const slack = await startSlack({ manifest: 'manifest.yml', clock });
  const store: CrashStore = await (database === 'external' ? externalStore() : embeddedStore());
  const plan = killPlan(kills, async () => Boolean(await twiceDead(await store.db())));
  const { botToken, appToken } = slack;
  const settings = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, ...store.settings, POLICY_FILE: policyFile };
  const seats: Seat[] = [];
  const troubles: string[] = [];

  for (let index = 0; index < replicas; index += 1) {
    const keeper = plan.keeper(() => kill(index));
    const gate = at === 'calls' ? await callGate(slack, keeper) : await commitGate(slack, store, keeper);
    seats.push({ settings: { ...settings, ...gate.settings }, closeGate: gate.close, bots: [] });
  }
  const starts = (): void => {
    for (const seat of seats) seat.bots.push(startBot(seat.settings));
  };
  starts();

  async function kill(index: number): Promise<void> {
    const seat = seats[index];
    await seat?.bots
      .at(-1)
      ?.isKilled(database === 'embedded' ? 'group' : 'alone')
      .catch((error: unknown) => troubles.push(String(error)));
    if (seat && (replicas === 1 || !plan.isDone())) seat.bots.push(startBot(seat.settings));
  }

  const bots = () => seats.flatMap((seat) => seat.bots);
  const stops = () => Promise.all(bots().flatMap((bot) => (bot.isAlive() ? [bot.stops()] : [])));

  return {
    slack,
    clock,
    db: store.db,
    passed: plan.passed,
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
    stops,
    starts,
    errors: () => [...troubles, ...bots().flatMap((bot) => bot.errors())],
    async close() {
      await stops();
      await Promise.all(seats.map(({ closeGate }) => closeGate()));
      await store.close();
      await slack.close();
    },
  };
}

async function callGate({ apiUrl }: Slack, keeper: Gatekeeper) {
  const gate = await openCallGate(apiUrl, keeper);
  return { settings: { SLACK_API_URL: gate.apiUrl }, close: gate.close };
}

async function commitGate({ apiUrl }: Slack, { settings }: CrashStore, keeper: Gatekeeper) {
  const gate = await openCommitGate(settings.DATABASE_URL ?? '', keeper);
  return { settings: { SLACK_API_URL: apiUrl, DATABASE_URL: gate.url }, close: gate.close };
}
