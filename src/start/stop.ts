import { setTimeout as wait } from 'node:timers/promises';
import { say } from './say.ts';
import { type Log, withoutQuotes } from '../log.ts';

const patienceMs = 4_500;
// What is left for each of the steps after one that takes too long.
const reserveMs = 400;
const startsWithinMs = 2_500;
const noSteps: readonly Step[] = [];

type Step = () => Promise<unknown>;

/**
 * On SIGTERM or SIGINT, stops one thing after the other, and leaves with code 0; what is unfinished then stays a row and is done at the next start.
 * A step that hangs is left behind in time for the others: the last one ends a database server, which must not outlive us.
 * A start under way comes to its end first, for as long as there is time.
 */
export function stopInOrder(log: Log, start: Promise<readonly Step[]>): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const endsAt = performance.now() + patienceMs;
    const steps = await Promise.race([start, wait(startsWithinMs, noSteps)]);
    for (const [index, step] of steps.entries()) {
      const late = wait(endsAt - performance.now() - (steps.length - 1 - index) * reserveMs, 'late');
      const outcome = await Promise.race([step(), late]).catch((error: unknown) => log.error({ err: error }, 'did not stop cleanly'));
      if (outcome === 'late') log.warn({ step: index + 1, of: steps.length }, 'took too long to stop');
    }
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

/** What breaks a start is said in a sentence. Our own words hold no data; what others throw may quote what they choked on. */
export function leaveInWords(): void {
  process.on('uncaughtException', (error) => {
    say(`Muster cannot go on: ${error.constructor === Error ? error.message : `${error.name}, ${withoutQuotes(error.message)}`}`);
    process.exit(1);
  });
}
