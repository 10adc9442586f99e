import { describe, expect, it } from '@jest/globals';
import { crashRun } from './crash-run.ts';
import type { CrashPlan } from './crash-world.ts';

const variants: readonly Omit<CrashPlan, 'kills'>[] = [
  { database: 'external', replicas: 1 },
  { database: 'external', replicas: 2 },
  { database: 'embedded', replicas: 1 },
];
// How many calls an incident makes differs a little with what is folded into one edit; later ones are never reached.
const callsAtMost = 75;
const points = Array.from({ length: callsAtMost }, (_, index) => index + 1).flatMap((nth) => [
  { nth, moment: 'before' as const },
  { nth, moment: 'after' as const },
]);
const runMs = 120_000;

describe.each(variants)('with $replicas and the $database database, a whole incident', (variant) => {
  let calls = callsAtMost;

  it(
    'goes well when nothing happens',
    async () => {
      const run = await crashRun({ ...variant, kills: [] });
      calls = run.calls.length;
      expect(run.faults).toEqual([]);
      expect(calls).toBeLessThanOrEqual(callsAtMost);
    },
    runMs,
  );

  it.each(points)(
    'goes well when the bot is killed $moment call $nth',
    async (point) => {
      const { faults, killed } = await crashRun({ ...variant, kills: [point] });
      expect({ killed, faults }).toEqual({ killed, faults: [] });
      expect(killed).toHaveLength(point.nth <= calls - 10 ? 1 : killed.length);
    },
    runMs,
  );
});
