import { setImmediate as turn } from 'node:timers/promises';

const PATIENCE_MS = 5000;

/** Looks again after every turn of the event loop until there is something to see; fails when nothing comes. */
export async function until<Found>(look: () => Found | undefined | false): Promise<Found> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > giveUpAt) throw new Error(`Nothing came within ${PATIENCE_MS} ms`);
    await turn();
  }
}
