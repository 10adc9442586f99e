import type { Clock } from '../clock.ts';

const MINUTE_MS = 60_000;
const WINDOW_MINUTES = 60;

/** What Slack lets one app hear of one workspace in an hour. */
export const EVENTS_PER_HOUR = 30_000;

export interface EventBudget {
  /** `send` within the hour's deliveries; over them `drop`, and once a minute `tell` the app so as well. */
  readonly spend: () => 'send' | 'drop' | 'tell';
}

/** Counts deliveries by minute over the last hour. */
export function openEventBudget(clock: Clock, perHour = EVENTS_PER_HOUR): EventBudget {
  const sent = new Map<number, number>();
  let toldAt = -Infinity;
  return {
    spend() {
      const minute = Math.floor(clock.now() / MINUTE_MS);
      for (const old of sent.keys()) if (old <= minute - WINDOW_MINUTES) sent.delete(old);
      const total = [...sent.values()].reduce((sum, count) => sum + count, 0);
      if (total < perHour) {
        sent.set(minute, (sent.get(minute) ?? 0) + 1);
        return 'send';
      }
      if (toldAt === minute) return 'drop';
      toldAt = minute;
      return 'tell';
    },
  };
}
