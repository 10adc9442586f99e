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
        // A form that did not open in its three seconds will not open later: nothing to wait for.
        const isForNow = 'trigger_id' in call.args;
        if (!isForNow) refused.set(deedOf(call), refused.get(deedOf(call)) ?? performance.now());
        return tell(`${method} was refused${isForNow ? ', and its moment has passed' : ''}.`);
      }
      const refusedAt = refused.get(deedOf(call));
      if (refusedAt === undefined || !result.ok) return;
      refused.delete(deedOf(call));
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
      if (struck < STRIKES) tell(`${struck} of ${STRIKES} calls were refused within a minute.`);
      else tell(isOver ? 'All that could wait came through.' : `${refused.size} did not come again within a minute.`);
    } finally {
      end();
    }
  },
});

/** By this a call that is tried again is known, whatever else it then says. */
const deedOf = ({ method, args }: LoggedCall): string => JSON.stringify([method, args['channel'], args['ts'], args['user_id']]);
