import type { Clock } from '../clock.ts';

/** Waits that are cut short by a closing workspace, or by too many others. */
export interface Waits {
  /** Resolves after so many ms; `cut` when it was cut short. */
  readonly pause: (ms: number) => Promise<'over' | 'cut'>;
  readonly close: () => void;
  readonly isClosed: () => boolean;
}

/** Of more than `max` waits the longest standing is cut. */
export function openWaits(clock: Clock, max: number): Waits {
  const endings = new Set<() => void>();
  let isClosed = false;
  return {
    isClosed: () => isClosed,
    pause: (ms) =>
      new Promise((resolve) => {
        if (isClosed) return resolve('cut');
        const end = (how: 'over' | 'cut') => {
          cancel();
          endings.delete(cut);
          resolve(how);
        };
        const cut = () => end('cut');
        const cancel = clock.after(ms, () => end('over'));
        endings.add(cut);
        const [oldest] = endings;
        if (endings.size > max) oldest?.();
      }),
    close() {
      isClosed = true;
      for (const end of endings) end();
    },
  };
}
