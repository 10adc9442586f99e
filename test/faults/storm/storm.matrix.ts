import { randomInt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { stormRun } from './storm-run.ts';
import type { StormPlan } from './storm-world.ts';

const stormMs = 30_000;
const runMs = 400_000;
const storms = 8;
const seedMax = 2 ** 31;

/** New ones each time; `STORM_SEEDS=7,12` blows those again. */
const seeds = process.env.STORM_SEEDS?.split(',').map(Number) ?? Array.from({ length: storms }, () => randomInt(seedMax));
const plans = seeds.flatMap((seed): StormPlan[] => [
  { seed, database: 'external', replicas: 2, lastsMs: stormMs },
  { seed, database: 'embedded', replicas: 1, lastsMs: stormMs },
]);

describe('a storm of everything that can break', () => {
  it.concurrent.each(plans)(
    'goes by, and nothing is lost or done twice: seed $seed, $replicas bot(s), the $database database',
    async (plan) => {
      const { faults, ...extent } = await stormRun(plan);
      expect({ ...extent, faults }).toEqual({ ...extent, faults: [] });
    },
    runMs,
  );
});
