import { availableParallelism } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { type CrashRun, crashRun } from './crash-run.ts';
import type { CrashPlan } from './crash-world.ts';
import type { KillPoint, Passed } from './kill-plan.ts';

export type Variant = Omit<CrashPlan, 'kills'>;

export interface Matrix {
  readonly killsARun: number;
  /** Each point in one of the variants, in turn; unless given, in all of them. */
  readonly dealt?: boolean;
}

const runMs = 180_000;
const matrixMs = 3 * 3_600_000;
// A run waits more than it works: for what is due in a second, for a process to start.
const sideBySide = 2 * availableParallelism();
// What is folded together, and so how many calls there are, differs a little from run to run.
const mayNotComeAbout = 0.1;

/** An incident is lived through, again and again, until the bot was killed on both sides of every call (or commit) that it makes of itself. */
export function describeMatrix(variants: readonly Variant[], { killsARun, dealt = false }: Matrix): void {
  const points = new Map<Variant, readonly KillPoint[]>();

  describe('an incident', () => {
    it.each(variants)(
      'goes well with $replicas bot(s) and the $database database',
      async (variant) => {
        const { faults, passed } = await crashRun({ ...variant, kills: [] });
        expect(faults).toEqual([]);
        const turn = variants.indexOf(variant);
        points.set(
          variant,
          sidesOf(passed).filter((_, index) => !dealt || index % variants.length === turn),
        );
      },
      runMs,
    );

    it(
      `goes well wherever the bot is killed at its ${variants[0]?.at}`,
      async () => {
        const plans = [...points].flatMap(([variant, own]) => apart(own, killsARun).map((kills) => ({ ...variant, kills })));
        expect(plans).not.toEqual([]);
        const runs = await lived(plans);
        // An earlier death may do away with a call; on its own, most come about.
        const alone = await lived(missed(runs).map((point) => ({ ...point.plan, kills: [point.kill] })));

        expect(faultyOf([...runs, ...alone])).toEqual([]);
        const planned = plans.flatMap(({ kills }) => kills);
        expect(
          missed(alone)
            .map(({ kill }) => words(kill))
            .slice(planned.length * mayNotComeAbout),
        ).toEqual([]);
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

/** So many points a run, each as far from the next as may be. */
function apart(points: readonly KillPoint[], aRun: number): KillPoint[][] {
  const runs = Math.ceil(points.length / aRun);
  return Array.from({ length: runs }, (_, run) => points.filter((__, index) => index % runs === run));
}

interface Lived {
  readonly plan: CrashPlan & { readonly kills: readonly KillPoint[] };
  readonly run: CrashRun;
}

const missed = (lives: readonly Lived[]) =>
  lives.flatMap(({ plan, run }) => {
    const killed = new Set(run.killed.map(words));
    return plan.kills.flatMap((kill) => (killed.has(words(kill)) ? [] : [{ plan, kill }]));
  });

const faultyOf = (lives: readonly Lived[]) => lives.flatMap(({ plan, run: { faults } }) => (faults.length > 0 ? [{ plan, faults }] : []));

async function lived(plans: readonly Lived['plan'][]): Promise<Lived[]> {
  const lives: Lived[] = [];
  const waiting = plans.values();
  const oneAfterTheOther = async (): Promise<void> => {
    for (const plan of waiting) lives.push({ plan, run: await crashRun(plan) });
  };
  await Promise.all(Array.from({ length: sideBySide }, oneAfterTheOther));
  return lives;
}
