import { describe, expect, it } from '@jest/globals';
import { crashRun } from './crash-run.ts';
import type { CrashPlan } from './crash-world.ts';

const runMs = 180_000;
const moments = ['before', 'after'] as const;

/** An incident is lived through once for each moment at which the bot can be killed. How many there are differs a little with what is folded together. */
export function describeMatrix(
  variant: Omit<CrashPlan, 'kills'>,
  { atLeast, atMost }: { readonly atLeast: number; readonly atMost: number },
): void {
  const { database, replicas, at } = variant;
  const points = Array.from({ length: atMost }, (_, index) => index + 1).flatMap((nth) => moments.map((moment) => ({ nth, moment })));

  describe(`an incident with ${replicas} bot(s) and the ${database} database, killed at all ${at}`, () => {
    it(
      'goes well when nothing happens',
      async () => {
        const { faults, passed } = await crashRun({ ...variant, kills: [] });
        expect(faults).toEqual([]);
        expect(passed.length).toBeGreaterThan(atLeast);
        expect(passed.length).toBeLessThanOrEqual(atMost);
      },
      runMs,
    );

    it.each(points)(
      'goes well when it happens $moment the $nth.',
      async (point) => {
        const { faults, killed } = await crashRun({ ...variant, kills: [point] });
        expect({ killed, faults }).toEqual({ killed, faults: [] });
        expect(killed.length).toBeGreaterThanOrEqual(point.nth <= atLeast ? 1 : 0);
      },
      runMs,
    );
  });
}
