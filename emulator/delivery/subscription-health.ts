import type { Clock } from '../clock.ts';

const WINDOW_MS = 3_600_000;
const EXEMPT_BELOW = 1000;
const FAILED_SHARE_MAX = 0.95;

/** Slack switches an app's events off when over 95 % of the last hour's attempts failed; under a thousand attempts nobody is judged. */
export function openSubscriptionHealth(clock: Clock) {
  let attempts: { at: number; ok: boolean }[] = [];
  let isDisabled = false;
  return {
    get isDisabled() {
      return isDisabled;
    },
    record(ok: boolean) {
      const now = clock.now();
      attempts.push({ at: now, ok });
      while (attempts[0] && attempts[0].at <= now - WINDOW_MS) attempts.shift();
      const failed = attempts.filter((attempt) => !attempt.ok).length;
      isDisabled ||= attempts.length >= EXEMPT_BELOW && failed / attempts.length > FAILED_SHARE_MAX;
    },
    reset() {
      attempts = [];
      isDisabled = false;
    },
  };
}
