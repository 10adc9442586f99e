import type { Clock } from '../clock.ts';

/** Waits that a closing workspace cuts short. */
export interface Waits {
  /** Resolves after so many ms, or at once when the workspace closes. */
  readonly pause: (ms: number) => Promise<void>;
  readonly close: () => void;
  readonly isClosed: () => boolean;
}

export function openWaits(clock: Clock): Waits {
  const endings = new Set<() => void>();
  let isClosed = false;
  return {
    isClosed: () => isClosed,
    pause: (ms) =>
      new Promise((resolve) => {
        if (isClosed) return resolve();
        const end = () => {
          cancel();
          endings.delete(end);
          resolve();
        };
        const cancel = clock.after(ms, end);
        endings.add(end);
      }),
    close() {
      isClosed = true;
      for (const end of endings) end();
    },
  };
}
