import type { Clock } from '../clock.ts';

const MINUTE_MS = 60_000;
const WINDOW_MINUTES = 60;
const EXEMPT_BELOW = 1000;
const FAILED_SHARE_MAX = 0.95;

/** Slack switches an app's events off when over 95 % of the last hour's attempts failed; under a thousand attempts nobody is judged. */
export function openSubscriptionHealth(clock: Clock) {
  const minutes = new Map<number, { attempts: number; failed: number }>();
  let isDisabled = false;
  return {
    get isDisabled() {
      return isDisabled;
    },
    record(ok: boolean) {
      const now = Math.floor(clock.now() / MINUTE_MS);
      const { attempts, failed } = minutes.get(now) ?? { attempts: 0, failed: 0 };
      minutes.set(now, { attempts: attempts + 1, failed: failed + (ok ? 0 : 1) });
      for (const minute of minutes.keys()) if (minute <= now - WINDOW_MINUTES) minutes.delete(minute);
      isDisabled ||= isFailing([...minutes.values()]);
    },
    reset() {
      minutes.clear();
      isDisabled = false;
    },
  };
}

function isFailing(minutes: readonly { attempts: number; failed: number }[]): boolean {
  const sum = (field: 'attempts' | 'failed') => minutes.reduce((total, minute) => total + minute[field], 0);
  return sum('attempts') >= EXEMPT_BELOW && sum('failed') > FAILED_SHARE_MAX * sum('attempts');
}
