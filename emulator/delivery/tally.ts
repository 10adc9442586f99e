import type { Attempt, Retry } from './ack.ts';

/** How many events were acknowledged, how many of those only when sent again, and how many attempts failed. */
export interface Tally {
  readonly acked: number;
  readonly ackedAgain: number;
  readonly failed: number;
}

/** Counts the attempts that pass through it. */
export function openTally(): { tally: Tally; counted: (sending: Promise<Attempt>, retry: Retry) => Promise<Attempt> } {
  const tally = { acked: 0, ackedAgain: 0, failed: 0 };
  const counted = async (sending: Promise<Attempt>, { attempt }: Retry): Promise<Attempt> => {
    const outcome = await sending;
    if (outcome.outcome !== 'acked') tally.failed += 1;
    else {
      tally.acked += 1;
      if (attempt > 0) tally.ackedAgain += 1;
    }
    return outcome;
  };
  return { tally, counted };
}
