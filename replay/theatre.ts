import { manualClock, type Slack, startSlack } from '../emulator/index.ts';
import type { Policy } from '../src/domain/policy.ts';
import type { Log } from '../src/log.ts';
import { type Muster, startMuster } from '../src/muster.ts';
import type { Database } from '../src/store/database.ts';
import { momentOf, type Scenario } from './scenario.ts';
import type { Speed, World } from './time.ts';

export interface TheatreOptions {
  readonly scenario: Scenario;
  readonly db: Database;
  readonly policy: Policy;
  readonly log: Log;
  readonly speed?: Speed;
  /** Where the workspace's page is; a free port unless given. */
  readonly port?: number;
}

export interface Theatre extends World {
  readonly slack: Slack;
  readonly muster: Muster;
  readonly close: () => Promise<void>;
}

/** Where people talk until the incident has a channel of its own. */
export const ordinaryChannel = 'general';

/** A workspace of the scenario's people at the scenario's hour, with the real bot in it. */
export async function openTheatre({ scenario, db, policy, log, speed = 'max', port = 0 }: TheatreOptions): Promise<Theatre> {
  const people = scenario.people.filter(({ bot }) => !bot);
  const startMs = momentOf(scenario, scenario.steps[0]?.at ?? '+00:00');
  // Deadlines that people and apps keep by the wall, such as a trigger's three seconds, stretch with the clock.
  const clock = { ...manualClock(startMs), speed: () => (speed === 'max' ? 1 : speed) };
  const slack = await startSlack({
    manifest: 'manifest.yml',
    people: people.map(({ id, name, job }) => ({ name: id, realName: name, title: job })),
    channels: [{ name: ordinaryChannel }, { name: policy.announce.channel }],
    port,
    clock,
  });
  for (const { name, bot } of scenario.people) if (bot) slack.app(name);
  const muster = await startMuster({
    db,
    policy,
    log,
    botToken: slack.botToken,
    door: { kind: 'socket', appToken: slack.appToken, apiUrl: slack.apiUrl },
    apiUrl: slack.apiUrl,
    now: () => new Date(clock.now()),
  }).catch(async (error: unknown) => {
    await slack.close();
    throw error;
  });
  return {
    slack,
    muster,
    clock,
    db,
    async close() {
      await muster.stop();
      await slack.close();
    },
  };
}
