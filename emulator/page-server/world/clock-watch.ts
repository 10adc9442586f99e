import { type Clock, isReal } from '../../clock.ts';
import type { ClockView } from '../protocol.ts';

const LOOK_EVERY_MS = 1000;
/** A page may be this far from the workspace's time: no hour it shows is wrong by it. */
const TOLERANCE_MS = 1000;

export const readClock = (clock: Clock): ClockView => ({ atMs: clock.now(), speed: isReal(clock) ? (clock.speed?.() ?? 1) : 0 });

/** Tells whenever the clock is not where it should be by what was last told: it was skipped, set, or runs at another speed. */
export function watchClock(clock: Clock, tell: (view: ClockView) => void): () => void {
  let told = readClock(clock);
  let toldAtMs = performance.now();
  const look = () => {
    const view = readClock(clock);
    const expected = told.atMs + (performance.now() - toldAtMs) * told.speed;
    if (view.speed === told.speed && Math.abs(view.atMs - expected) < TOLERANCE_MS) return;
    told = view;
    toldAtMs = performance.now();
    tell(view);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
