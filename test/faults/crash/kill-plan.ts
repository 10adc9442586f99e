import type { Gatekeeper, Moment, Passing } from '../../support/gatekeeper.ts';

/** A call (or commit) by its name, and the how manieth of that name it is, from 1. */
export interface Passed {
  readonly name: string;
  readonly nth: number;
}

export interface KillPoint extends Passed {
  readonly moment: Moment;
}

type Meant = (moment: Moment, name: string) => boolean;

/** Kills at these points, or the first so many times that something passes which is meant; or kills nobody, and lets that hang for ever. */
export type Kills = readonly KillPoint[] | { readonly when: Meant; readonly times: number } | { readonly hangs: Meant };

export interface KillPlan {
  /** Counts what passes, and kills where the plan says so. */
  readonly keeper: (kill: () => Promise<void>) => Gatekeeper;
  /** All that has passed so far, in order. */
  readonly passed: readonly Passed[];
  /** Where it was killed so far. */
  readonly killed: readonly KillPoint[];
  readonly isDone: () => boolean;
}

// An effect with which it dies a third time is set aside, and rightly so.
const harmless = 2;

/** Of listed points, those are passed at which `wouldBeSetAside` says that some effect would pay for it. */
export function killPlan(kills: Kills, wouldBeSetAside: () => Promise<boolean>): KillPlan {
  const planned = 'when' in kills ? kills.times : 'hangs' in kills ? 0 : kills.length;
  const seen = new Map<Passing, Passed>();
  const passed: Passed[] = [];
  const killed: KillPoint[] = [];
  const isPlanned = (point: KillPoint): boolean => {
    if (killed.length === planned || 'hangs' in kills) return false;
    return 'when' in kills ? kills.when(point.moment, point.name) : kills.some((kill) => isSame(kill, point));
  };
  const mayKill = async (): Promise<boolean> => 'when' in kills || killed.length < harmless || !(await wouldBeSetAside());
  /** The same at both moments. */
  function count(passing: Passing): Passed {
    const before = seen.get(passing);
    if (before) return before;
    const name = withoutIds(passing.name);
    const here = { name, nth: 1 + passed.filter((other) => other.name === name).length };
    seen.set(passing, here);
    passed.push(here);
    return here;
  }

  return {
    passed,
    killed,
    isDone: () => killed.length === planned,
    keeper(kill) {
      let dying: Promise<void> | undefined;
      // What comes while it dies is from the one that is being killed: it cannot be killed twice.
      const diesAlready = (): Promise<'cut'> | undefined => dying?.then(() => 'cut');
      return async (moment, passing) => {
        const before = diesAlready();
        if (before) return before;
        const point = { moment, ...count(passing) };
        if ('hangs' in kills && kills.hangs(moment, point.name)) return new Promise(() => undefined);
        if (!isPlanned(point) || !(await mayKill())) return 'pass';
        const meanwhile = diesAlready();
        if (meanwhile) return meanwhile;
        killed.push(point);
        dying = kill();
        await dying;
        dying = undefined;
        return 'cut';
      };
    },
  };
}

const isSame = (one: KillPoint, other: KillPoint): boolean =>
  one.name === other.name && one.nth === other.nth && one.moment === other.moment;

// What was lost with the process takes a row's id with it.
const withoutIds = (name: string): string => name.replace(/\b[A-Z][A-Z0-9]{7,}\b|\d+/g, '#');
