import type { Undertaking } from '../guide.ts';
import { becomesTrue } from '../patience.ts';
import type { WatchedApp } from '../watched-app.ts';

const LATENCY_MS = 2000;
const LASTS_MS = 30_000;

/** Every call of the Web API takes longer, for a while. */
export const slowSlack = ({ trouble, log }: WatchedApp): Undertaking => ({
  id: 'slow',
  label: 'Make Slack slow',
  describe: `Every call takes ${LATENCY_MS / 1000} seconds longer, for half a minute: click and type meanwhile.`,
  isTrouble: true,
  async run({ tell, stopped, progress }) {
    const before = log.count;
    const begunAt = performance.now();
    const end = trouble.set({ latencyMs: LATENCY_MS });
    tell('Slack is slow now.');
    try {
      await becomesTrue(
        () => {
          const left = Math.ceil((LASTS_MS - (performance.now() - begunAt)) / 1000);
          progress({ done: LASTS_MS / 1000 - left, of: LASTS_MS / 1000, at: `${left} s to go` });
          return false;
        },
        LASTS_MS,
        stopped,
      );
    } finally {
      end();
      tell(`Slack is as fast as before. ${log.count - before} calls were slow.`);
    }
  },
});
