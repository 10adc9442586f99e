import { tick } from '../src/clock/tick.ts';
import { openRoad } from '../test/support/road.ts';
import { type Figure, ms, timed } from './figure.ts';
import type { Ground } from './ground.ts';

const incidents = 200;
const laterMs = 6 * 60_000;

/** Two hundred open incidents whose first updates and missing leads all fall due in the same second. */
export async function benchTick(ground: Ground): Promise<Figure[]> {
  const database = await ground.freshDatabase();
  const road = openRoad(database);
  for (let number = 1; number <= incidents; number += 1) await road.declared(`number ${number} of many`);

  const later = new Date(road.now().getTime() + laterMs);
  const engine = { ...road.engine(), now: () => later };
  let asked = 0;
  const tookMs = await timed(async () => {
    for (let now = await tick(engine); now > 0; now = await tick(engine)) asked += now;
  });
  const idleMs = await timed(() => tick(engine));
  return [
    { what: `${incidents} open incidents, ${asked} alarms due at once: until all are asked`, measured: ms(tookMs) },
    { what: `${incidents} open incidents, nothing due: a tick`, measured: ms(idleMs), promised: '1000 ms' },
  ];
}
