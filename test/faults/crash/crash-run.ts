import { type CrashPlan, type CrashWorld, openCrashWorld } from './crash-world.ts';
import { comesWithin } from '../../support/eventually.ts';
import type { KillPoint, Passed } from './kill-plan.ts';
import { recordFaults } from './record-faults.ts';
import { faultsOf } from './verdict.ts';
import { liveThrough } from './whole-incident.ts';

export interface CrashRun {
  readonly faults: readonly string[];
  readonly killed: readonly KillPoint[];
  /** All calls, or all commits. */
  readonly passed: readonly Passed[];
}

/** Lives through one incident while the bot is killed as planned; an incident that cannot be lived through is a fault too. */
export async function crashRun(plan: CrashPlan): Promise<CrashRun> {
  const world = await openCrashWorld(plan);
  try {
    const faults = await liveThrough(world).then(
      () => faultsInTheEnd(world),
      (error: unknown) => [String(error), ...world.errors()],
    );
    return { faults, killed: [...world.killed], passed: [...world.passed] };
  } finally {
    await world.close();
  }
}

// An event that died with both sockets of a bot is sent again a minute later.
const sentAgainAfterMs = 60_000;
const arrivesWithinMs = 15_000;

async function faultsInTheEnd(world: CrashWorld): Promise<string[]> {
  const isWhole = async () => (await recordFaults(world.slack, await world.db())).length === 0;
  if (!(await isWhole())) {
    world.clock.leap(sentAgainAfterMs);
    await comesWithin(arrivesWithinMs, isWhole);
  }
  return faultsOf(world);
}
