import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;

/** Looks again and again, by the wall's time, until it is so (true) or the patience is used up (false). Rejects when stopped. */
export async function becomesTrue(isSo: () => boolean | Promise<boolean>, patienceMs: number, stopped: AbortSignal): Promise<boolean> {
  const begunAt = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begunAt > patienceMs) return false;
    await wait(LOOK_EVERY_MS, undefined, { signal: stopped });
  }
  return true;
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
