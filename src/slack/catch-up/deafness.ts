import { later } from '../../domain/duration.ts';
import type { Doubt } from './doubt.ts';

interface Listening {
  readonly connected: () => boolean;
  readonly doubt: Pick<Doubt, 'raise'>;
  readonly now: () => Date;
}

// Each time, a channel is read with three calls at the least.
const againAfterMs = 30_000;

/** While no socket stands nobody tells what is said: from then on it is fetched again and again, or the record says that it is not. */
export function openDeafness({ connected, doubt, now }: Listening): { readonly look: () => void } {
  let doubtedAt: Date | null = null;
  return {
    look() {
      if (connected()) {
        doubtedAt = null;
        return;
      }
      if (doubtedAt && now() < later(doubtedAt, againAfterMs)) return;
      doubtedAt = now();
      doubt.raise();
    },
  };
}
