import { later } from '../domain/duration.ts';
import type { Log } from '../log.ts';

const againAfterMs = 30_000;

export interface Learning {
  /** Learns who is in the workspace, as far as Slack lets us; never rejects. */
  readonly learn: () => Promise<void>;
  /** Once more if the last time failed and it is time: somebody who is not known cannot be paged. */
  readonly again: () => void;
}

export function openLearning(learn: () => Promise<void>, { log, now }: { log: Log; now: () => Date }): Learning {
  let againAt: Date | null = null;
  let underWay: Promise<void> | null = null;

  async function attempt(): Promise<void> {
    try {
      await learn();
      againAt = null;
    } catch (error) {
      againAt = later(now(), againAfterMs);
      log.warn({ err: error }, 'could not learn who is in the workspace, tried again later');
    } finally {
      underWay = null;
    }
  }

  const once = (): Promise<void> => (underWay ??= attempt());
  return {
    learn: once,
    again() {
      if (againAt && againAt <= now()) void once();
    },
  };
}
