import type { Gatekeeper, Moment, Passing } from '../../support/gatekeeper.ts';

/** The n-th call (or commit) of all, from 1, and which side of it. */
export interface KillPoint {
  readonly nth: number;
  readonly moment: Moment;
}

type Meant = (moment: Moment, name: string) => boolean;

/** Kills at these points, or the first so many times that something passes which is meant; or kills nobody, and lets that hang for ever. */
export type Kills = readonly KillPoint[] | { readonly when: Meant; readonly times: number } | { readonly hangs: Meant };

export interface KillPlan {
  /** Numbers what passes, and kills where the plan says so. */
  readonly keeper: (kill: () => Promise<void>) => Gatekeeper;
  /** All that has passed so far, by name. */
  readonly passed: readonly string[];
  /** Where it was killed, such as `after 7. chat.postMessage card/1/`. */
  readonly killed: readonly string[];
  readonly isDone: () => boolean;
}

export function killPlan(kills: Kills): KillPlan {
  const planned = 'when' in kills ? kills.times : 'hangs' in kills ? 0 : kills.length;
  const numbers = new Map<Passing, number>();
  const passed: string[] = [];
  const killed: string[] = [];
  const isPlanned = (moment: Moment, nth: number, { name }: Passing): boolean => {
    if (killed.length === planned || 'hangs' in kills) return false;
    return 'when' in kills ? kills.when(moment, name) : kills.some((point) => point.nth === nth && point.moment === moment);
  };

  return {
    passed,
    killed,
    isDone: () => killed.length === planned,
    keeper: (kill) => async (moment, passing) => {
      if (moment === 'before') numbers.set(passing, passed.push(passing.name));
      const nth = numbers.get(passing) ?? 0;
      if ('hangs' in kills && kills.hangs(moment, passing.name)) return new Promise(() => undefined);
      if (!isPlanned(moment, nth, passing)) return 'pass';
      killed.push(`${moment} ${nth}. ${passing.name}`);
      await kill();
      return 'cut';
    },
  };
}
