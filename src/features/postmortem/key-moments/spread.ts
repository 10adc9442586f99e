import type { Entry } from '../record/entry.ts';
import type { Weighed } from './weigh.ts';

/** At most so many of them, taken evenly from first to last. */
export function evenly<T>(all: readonly T[], atMost: number): T[] {
  if (all.length <= atMost) return [...all];
  return Array.from({ length: atMost }, (_, index) => all[Math.round((index * (all.length - 1)) / (atMost - 1))]).filter(
    (one) => one !== undefined,
  );
}

/** Of those not chosen yet, the one that speaks most for itself once what is about the same time as a chosen one has yielded. */
export function bestOf(rivals: readonly Weighed[], chosen: readonly Entry[], unitMs: number): Entry | null {
  let best: Entry | null = null;
  let most = -Infinity;
  for (const { entry, weight } of rivals) {
    if (weight <= most || chosen.includes(entry)) continue;
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
