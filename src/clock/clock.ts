import { schedule } from 'node-cron';
import type { Log } from '../log.ts';

export interface Clock {
  readonly stop: () => Promise<void>;
}

/** What is done again and again. Nothing here is a promise to anyone: those are alarms, rows that the tick looks for. */
export interface Rounds {
  readonly tick: () => Promise<unknown>;
  /** Learns again who is in the workspace and keeps house. */
  readonly tidy: () => Promise<unknown>;
}

const everySecond = '* * * * * *';
const everyTenMinutes = '0 */10 * * * *';

/** Calls the rounds. One that is still at work is not overtaken; one that breaks stops no later one. */
export function startClock(rounds: Rounds, log: Log): Clock {
  const running = [round(everySecond, 'tick', rounds.tick, log), round(everyTenMinutes, 'tidy', rounds.tidy, log)];
  return {
    async stop() {
      await Promise.all(running.map((stop) => stop()));
    },
  };
}

function round(when: string, name: string, work: () => Promise<unknown>, log: Log): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  const task = schedule(
    when,
    () => {
      last = work().catch((error: unknown) => log.error({ err: error, round: name }, 'a round broke'));
      return last;
    },
    { noOverlap: true },
  );
  return async () => {
    await task.destroy();
    await last;
  };
}
