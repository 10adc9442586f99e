import type { LoggedCall } from '../../api/call-log.ts';
import type { Undertaking } from '../guide.ts';
import { becomesTrue, seconds } from '../patience.ts';
import type { WatchedApp } from '../watched-app.ts';

const STRIKES = 5;
const RETRY_AFTER_S = 5;
const PATIENCE_MS = 60_000;

/** The next calls are answered 429; shows each of them, and when it came through after all. */
export const limitRate = ({ trouble, log }: WatchedApp): Undertaking => ({
  id: 'limit',
  label: 'Answer 429',
  describe: `The next ${STRIKES} calls are refused with “Retry-After: ${RETRY_AFTER_S}”: click or type something that the app answers.`,
  isTrouble: true,
  async run({ tell, stopped, progress }) {
    const seen = new Set<LoggedCall>(log.calls);
    const refused = new Map<string, number>();
    let struck = 0;
    const end = trouble.set({ status429: { retryAfter: RETRY_AFTER_S }, times: STRIKES });
    tell('The next calls are refused.');

    function follow(call: LoggedCall): void {
      const { method, result } = call;
      seen.add(call);
      if (!result.ok && result['error'] === 'ratelimited') {
        struck += 1;
        refused.set(method, refused.get(method) ?? performance.now());
        tell(`${method} was refused.`);
        return;
      }
      const refusedAt = refused.get(method);
      if (refusedAt === undefined || !result.ok) return;
      refused.delete(method);
      tell(`${method} came through ${seconds(performance.now() - refusedAt)} later.`);
    }
    try {
      const isOver = await becomesTrue(
        () => {
          for (const call of log.calls.slice(-100)) if (!seen.has(call)) follow(call);
          progress({ done: struck, of: STRIKES });
          return struck === STRIKES && refused.size === 0;
        },
        PATIENCE_MS,
        stopped,
      );
      tell(isOver ? 'All that was refused came through.' : `${struck} of ${STRIKES} calls were refused within a minute.`);
    } finally {
      end();
    }
  },
});
