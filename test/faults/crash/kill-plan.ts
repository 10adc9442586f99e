import type { Gatekeeper, Moment, PassingCall } from '../../support/call-gate.ts';

/** The n-th call of all, from 1, and which side of it. */
export interface KillPoint {
  readonly nth: number;
  readonly moment: Moment;
}

/** Kills at these points, or at the first so many calls of one name. */
export type Kills = readonly KillPoint[] | { readonly poison: string; readonly times: number };

export interface KillPlan {
  /** Numbers the calls, and kills where the plan says so. */
  readonly keeper: (kill: () => Promise<void>) => Gatekeeper;
  /** All calls so far, by name. */
  readonly calls: readonly string[];
  /** Where it was killed, such as `after 7. chat.postMessage card/1/`. */
  readonly killed: readonly string[];
  readonly isDone: () => boolean;
}

export function killPlan(kills: Kills): KillPlan {
  const planned = 'poison' in kills ? kills.times : kills.length;
  const numbers = new Map<PassingCall, number>();
  const calls: string[] = [];
  const killed: string[] = [];
  const isPlanned = (moment: Moment, nth: number, { name }: PassingCall): boolean =>
    'poison' in kills ? moment === 'before' && name === kills.poison : kills.some((point) => point.nth === nth && point.moment === moment);

  return {
    calls,
    killed,
    isDone: () => killed.length === planned,
    keeper: (kill) => async (moment, call) => {
      if (moment === 'before') numbers.set(call, calls.push(call.name));
      const nth = numbers.get(call) ?? 0;
      if (killed.length === planned || !isPlanned(moment, nth, call)) return 'pass';
      killed.push(`${moment} ${nth}. ${call.name}`);
      await kill();
      return 'cut';
    },
  };
}
