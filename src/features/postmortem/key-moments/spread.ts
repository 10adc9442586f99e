import type { Entry } from '../record/entry.ts';
import type { Weighed } from './weigh.ts';

/** At most so many of them, evenly from the first to the last. */
export function evenly<T>(all: readonly T[], atMost: number): T[] {
  if (all.length <= atMost) return [...all];
  const last = all.length - 1;
  return all.filter((_, index) => Math.floor((index * (atMost - 1)) / last) !== Math.floor(((index - 1) * (atMost - 1)) / last));
}

/** Of those not chosen yet, the one that speaks most for itself once what stands beside a chosen one has yielded. Rivals come by weight. */
export function bestOf(rivals: readonly Weighed[], chosen: readonly Entry[], unitMs: number): Entry | null {
  let best: Entry | null = null;
  let most = -Infinity;
  for (const { entry, weight } of rivals) {
    if (weight <= most) break;
    if (chosen.includes(entry)) continue;
    const left = weight - crowding(entry, chosen, unitMs);
    if (left > most) [best, most] = [entry, left];
  }
  return best;
}

/** Two of one kind at about the same time mostly say the same. */
function crowding({ at, kind }: Entry, chosen: readonly Entry[], unitMs: number): number {
  const gapsMs = chosen.filter((other) => other.kind === kind).map((other) => Math.abs(other.at.getTime() - at.getTime()));
  const gapMs = Math.min(...gapsMs);
  if (gapMs < unitMs / 4) return 2;
  if (gapMs < unitMs / 2) return 1;
  return gapMs < unitMs ? 0.5 : 0;
}
