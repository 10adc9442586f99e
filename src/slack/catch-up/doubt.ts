import type { Engine } from '../../engine/engine.ts';
import { catchUpAll } from './catch-up-all.ts';

/** Whether events may have been missed. */
export interface Doubt {
  readonly raise: () => void;
  /** Has everything fetched that may have been missed; stays in doubt when that could not even be begun. */
  readonly settle: () => Promise<void>;
}

/** Raised from the start: nobody knows what was said before. */
export function openDoubt(engine: Engine): Doubt {
  let isRaised = true;
  return {
    raise() {
      isRaised = true;
    },
    async settle() {
      if (!isRaised) return;
      isRaised = false;
      try {
        await catchUpAll(engine);
      } catch (error) {
        isRaised = true;
        engine.log.error({ err: error }, 'could not fetch what was missed');
      }
    },
  };
}
