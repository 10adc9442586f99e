import type { Clock } from '../clock.ts';
import type { Attempt, Retry } from './ack.ts';
import type { Busy } from './busy.ts';

/** When an event nobody acknowledged is sent again, counted from its first failure. */
const RETRY_AFTER_MS = [0, 60_000, 300_000];

export interface Redelivery {
  clock: Clock;
  /** Counts attempts under way, not waits between them. */
  busy: Busy;
  closed: AbortSignal;
}

/** Sends one event until it is acknowledged or its three retries are used up, with the reason of each failure passed on. */
export async function sendUntilAcked(send: (retry: Retry) => Promise<Attempt>, { clock, busy, closed }: Redelivery): Promise<void> {
  busy.enter();
  let last = await send({ attempt: 0, reason: '' });
  const failedAt = clock.now();
  for (const [index, afterMs] of RETRY_AFTER_MS.entries()) {
    if (last.outcome === 'acked' || last.noRetry || closed.aborted) break;
    const waitMs = failedAt + afterMs - clock.now();
    if (waitMs > 0) {
      busy.leave();
      await pause(clock, waitMs, closed);
      busy.enter();
    }
    if (closed.aborted) break;
    last = await send({ attempt: index + 1, reason: last.reason ?? '' });
  }
  busy.leave();
}

function pause(clock: Clock, ms: number, closed: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, resolve);
    closed.addEventListener('abort', () => {
      cancel();
      resolve();
    });
  });
}
