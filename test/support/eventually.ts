import { setTimeout as wait } from 'node:timers/promises';

type Missing = null | undefined | false;
type Look<Found> = () => Promise<Found | Missing> | Found | Missing;

const pauseMs = 20;

/** Looks on the wall's clock until there is something to see, and answers that; null when there is nothing in time. */
export async function comesWithin<Found>(withinMs: number, look: Look<Found>): Promise<Found | null> {
  for (const end = performance.now() + withinMs; ;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > end) return null;
    await wait(pauseMs);
  }
}

/** The same where it must come, and throws when it does not. For what another process or the wire does; else tick and drain. */
export async function eventually<Found>(look: Look<Found>, withinMs: number, what = look.toString()): Promise<Found> {
  const found = await comesWithin(withinMs, look);
  if (found === null) throw new Error(`not within ${withinMs} ms: ${what}`);
  return found;
}
