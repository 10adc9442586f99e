import { say } from './say.ts';
import type { Log } from '../log.ts';

const patienceMs = 4_500;

/** On SIGTERM or SIGINT, stops one thing after the other, and leaves with code 0; what is unfinished then stays a row and is done at the next start. */
export function stopInOrder(log: Log, steps: readonly (() => Promise<unknown>)[]): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), patienceMs).unref();
    for (const step of steps) await step().catch((error: unknown) => log.error({ err: error }, 'did not stop cleanly'));
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

/** What breaks a start is said in a sentence; the stack is for the log of a running bot. */
export function leaveInWords(): void {
  process.on('uncaughtException', (error) => {
    say(`Muster cannot go on: ${error.message}`);
    process.exit(1);
  });
}
