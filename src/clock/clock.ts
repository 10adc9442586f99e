import { schedule } from 'node-cron';
import type { Log } from '../log.ts';

export interface Clock {
  readonly stop: () => Promise<void>;
}

/** Ticks every second. A tick that is still at work is not overtaken by the next; the database going away stops no later tick. */
export function startClock(tick: () => Promise<number>, log: Log): Clock {
  let ticking: Promise<void> = Promise.resolve();
  const task = schedule(
    '* * * * * *',
    () => {
      ticking = tick().then(
        () => undefined,
        (error: unknown) => log.error({ err: error }, 'tick broke'),
      );
      return ticking;
    },
    { noOverlap: true },
  );
  return {
    async stop() {
      await task.destroy();
      await ticking;
    },
  };
}
