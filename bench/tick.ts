import { tick } from '../src/clock/tick.ts';
import { openRoad } from '../test/support/road.ts';
import { type Figure, ms } from './figure.ts';
import type { Ground } from './ground.ts';

const incidents = 200;
const minuteMs = 60_000;

/** Two hundred open incidents: nobody leads them when that falls due, then their first updates fall due, each time all at once. */
export async function benchTick(ground: Ground): Promise<Figure[]> {
  const database = await ground.freshDatabase();
  const road = openRoad(database);
  for (let number = 1; number <= incidents; number += 1) await road.declared(`number ${number} of many`);

  const figures: Figure[] = [];
  for (const [what, minutes] of [
    ['no lead', 3],
    ['first updates due', 5],
    ['nothing due', 5],
  ] as const) {
    const later = new Date(road.now().getTime() + minutes * minuteMs);
    const engine = { ...road.engine(), now: () => later };
    const startedAt = performance.now();
    let asked = 0;
    for (let now = await tick(engine); now > 0; now = await tick(engine)) asked += now;
    const tookMs = performance.now() - startedAt;
    figures.push({ what: `${incidents} open incidents, ${what}: ${asked} asked`, measured: ms(tookMs), promised: '1000 ms' });
  }
  return figures;
}
