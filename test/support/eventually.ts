import { setTimeout as wait } from 'node:timers/promises';

const pauseMs = 20;

/** Waits on the wall's clock until this holds, and no longer than it may take. For what another process or the wire does; else tick and drain. */
export async function eventually(holds: () => boolean | Promise<boolean>, withinMs: number): Promise<void> {
  for (const end = performance.now() + withinMs; !(await holds());) {
    if (performance.now() > end) throw new Error(`not within ${withinMs} ms: ${holds.toString()}`);
    await wait(pauseMs);
  }
}
