import { availableParallelism } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { type CrashRun, crashRun } from './crash-run.ts';
import type { CrashPlan } from './crash-world.ts';
import type { KillPoint, Passed } from './kill-plan.ts';

export interface Matrix {
  readonly killsARun: number;
  /** Of so many matrices that deal the points among them, which one this is; all of them in one unless given. */
  readonly share?: { readonly nth: number; readonly of: number };
}

const runMs = 180_000;
const matrixMs = 3 * 3_600_000;
// A run waits more than it works: for what is due in a second, for what Slack sends again.
const sideBySide = 2 * availableParallelism();
// What is folded together, and so how many calls there are, differs a little from run to run.
const mayNotComeAbout = 0.15;

/** An incident is lived through, again and again, until the bot was killed on both sides of every call (or commit) that it makes of itself. */
export function describeMatrix(variant: Omit<CrashPlan, 'kills'>, { killsARun, share = { nth: 1, of: 1 } }: Matrix): void {
  const { database, replicas, at } = variant;

  describe(`an incident with ${replicas} bot(s) and the ${database} database, killed at its ${at}`, () => {
    let points: readonly KillPoint[] = [];

    it(
      'goes well when nothing happens',
      async () => {
        const { faults, passed } = await crashRun({ ...variant, kills: [] });
        expect(faults).toEqual([]);
        points = sidesOf(passed).filter((_, index) => index % share.of === share.nth - 1);
      },
      runMs,
    );

    it(
      'goes well wherever it happens',
      async () => {
        const runs = await lived(apart(points, killsARun), (kills) => crashRun({ ...variant, kills }));
        const killed = new Set(runs.flatMap((run) => run.killed.map(words)));
        const notKilled = points.map(words).filter((point) => !killed.has(point));

        expect(runs.filter(({ faults }) => faults.length > 0)).toEqual([]);
        expect(notKilled.slice(points.length * mayNotComeAbout)).toEqual([]);
      },
      matrixMs,
    );
  });
}

const words = ({ moment, nth, name }: KillPoint): string => `${moment} ${nth}. ${name}`;

/** Both sides of each; a commit that wrote nothing has none. */
const sidesOf = (passed: readonly Passed[]): KillPoint[] =>
  passed
    .filter(({ name }) => name !== 'commit ')
    .flatMap((one) => [{ ...one, moment: 'before' } as const, { ...one, moment: 'after' } as const]);

/** So many points a run, each as far from the next as may be: an effect that a process died with three times is set aside. */
function apart(points: readonly KillPoint[], aRun: number): KillPoint[][] {
  const runs = Math.ceil(points.length / aRun);
  return Array.from({ length: runs }, (_, run) => points.filter((__, index) => index % runs === run));
}

async function lived(plans: readonly KillPoint[][], live: (kills: KillPoint[]) => Promise<CrashRun>): Promise<CrashRun[]> {
  const runs: CrashRun[] = [];
  const waiting = plans.values();
  const oneAfterTheOther = async (): Promise<void> => {
    for (const kills of waiting) runs.push(await live(kills));
  };
  await Promise.all(Array.from({ length: sideBySide }, oneAfterTheOther));
  return runs;
}
