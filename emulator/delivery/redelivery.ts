import type { Clock } from '../clock.ts';
import type { Attempt, Retry } from './ack.ts';
import type { Busy } from './busy.ts';
import type { Waits } from './waits.ts';

/** When an event nobody acknowledged is sent again, counted from its first failure. */
const RETRY_AFTER_MS = [0, 60_000, 300_000];

export interface Redelivery {
  readonly clock: Clock;
  /** Counts attempts under way, not the waits between them. */
  readonly busy: Busy;
  readonly waits: Waits;
}

/** Sends one event until it is acknowledged or its three retries are used up, each with the reason the one before failed. */
export async function sendUntilAcked(send: (retry: Retry) => Promise<Attempt>, { clock, busy, waits }: Redelivery): Promise<void> {
  busy.enter();
  let last = await send({ attempt: 0, reason: '' });
  const failedAt = clock.now();
  for (const [index, afterMs] of RETRY_AFTER_MS.entries()) {
    if (last.outcome === 'acked' || last.noRetry) break;
    const waitMs = failedAt + afterMs - clock.now();
    if (waitMs > 0) {
      busy.leave();
      if ((await waits.pause(waitMs)) === 'cut') return;
      busy.enter();
    }
    if (waits.isClosed()) break;
    last = await send({ attempt: index + 1, reason: last.reason ?? '' });
  }
  busy.leave();
}
