import { setTimeout as wait } from 'node:timers/promises';
import { comesWithin } from '../../support/eventually.ts';
import { inRowsOf } from '../crash/seen-in-rows.ts';
import { startCrowd } from './crowd.ts';
import { unexplainedErrors } from './explained.ts';
import { faultsAfter } from './storm-verdict.ts';
import { openStormWorld, type StormPlan, type StormWorld } from './storm-world.ts';
import { strike } from './strike.ts';
import { weather } from './weather.ts';

export interface StormRun {
  readonly faults: readonly string[];
  /** How many things broke, processes were started and things were asked for. */
  readonly blows: number;
  readonly lives: number;
  readonly asked: number;
}

const blowsMax = 5_000;
const calmWithinMs = 120_000;
// What nobody acknowledged comes again a minute and five minutes after.
const sentAgainAfterMs = [60_000, 240_000];

/** People work in several incidents while everything breaks at random; then all is let through, and what is wrong in the end is told. */
export async function stormRun(plan: StormPlan): Promise<StormRun> {
  const world = await openStormWorld(plan);
  try {
    await stands(world);
    const crowd = await startCrowd(world, plan.seed);
    const blows = await blow(world, plan);
    await crowd.ends();
    await calms(world);
    let faults: readonly string[] = [];
    await comesWithin(calmWithinMs, async () => {
      faults = (await inRowsOf(world)((db) => faultsAfter(world, crowd, db))()) || ['the database is away'];
      return faults.length === 0;
    });
    faults = [...faults, ...unexplainedErrors(world)];
    return { faults, blows, lives: world.seats.reduce((sum, seat) => sum + seat.lives(), 0), asked: crowd.given.length };
  } finally {
    await world.close();
  }
}

const stands = ({ seats }: StormWorld) => Promise.all(seats.map((seat) => seat.stands()));

async function blow(world: StormWorld, { seed, lastsMs }: StormPlan): Promise<number> {
  const endsAt = performance.now() + lastsMs;
  const struck: Promise<unknown>[] = [];
  for (const { afterMs, blow } of weather(seed, blowsMax)) {
    if (performance.now() > endsAt) break;
    await wait(afterMs);
    struck.push(strike(world, blow));
  }
  await Promise.all(struck);
  return struck.length;
}

/** Everything is let through; what is silent stays silent until it is found out. */
async function calms(world: StormWorld): Promise<void> {
  world.slack.faults.clear();
  await stands(world);
  for (const ms of sentAgainAfterMs) {
    world.clock.leap(ms);
    await world.slack.settled();
  }
}
