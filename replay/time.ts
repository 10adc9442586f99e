import { setTimeout as wait } from 'node:timers/promises';
import type { ManualClock, Slack } from '../emulator/index.ts';
import type { Muster } from '../src/muster.ts';
import type { Database } from '../src/store/database.ts';
import { nextMoment } from './next-moment.ts';

/** A workspace and the bot in it, on a clock that is moved for them. */
export interface World {
  readonly slack: Pick<Slack, 'calls' | 'settled'>;
  readonly muster: Pick<Muster, 'drain' | 'tick'>;
  readonly clock: Pick<ManualClock, 'now' | 'set'>;
  readonly db: Database;
}

/** How many times faster than the wall's time passes; `max` jumps from one moment to the next. */
export type Speed = number | 'max';

const strideWallMs = 100;

/** Everything under way has arrived, in Slack and in the database. */
export async function settled({ slack, muster }: World): Promise<void> {
  for (let before = -1; before !== slack.calls.length;) {
    before = slack.calls.length;
    await slack.settled();
    await muster.drain();
  }
}

/** Time passes until this moment; the clock stops wherever something falls due, and stands while the bot is at work on it. */
export async function passUntil(world: World, endMs: number, speed: Speed = 'max'): Promise<void> {
  const { clock, db, muster } = world;
  await settled(world);
  const begun = { clockMs: clock.now(), wallMs: performance.now() };
  while (clock.now() < endMs) {
    const due = Math.min(endMs, await nextMoment(db, clock.now()));
    const next = speed === 'max' ? due : Math.min(due, clock.now() + strideWallMs * speed);
    if (speed !== 'max') await wait(Math.max(0, begun.wallMs + (next - begun.clockMs) / speed - performance.now()));
    clock.set(next);
    await settled(world);
    while ((await muster.tick()) > 0) await settled(world);
  }
}
