import type { Entry } from '../record/entry.ts';
import type { Weighed } from './weigh.ts';

/** At most so many of them, evenly from the first to the last. */
export function evenly<T>(all: readonly T[], atMost: number): T[] {
  if (all.length <= atMost) return [...all];
  const last = all.length - 1;
  return all.filter((_, index) => Math.floor((index * (atMost - 1)) / last) !== Math.floor(((index - 1) * (atMost - 1)) / last));
}

interface Spread {
  /** How far apart two lines of one kind had better stand. */
  readonly unitMs: number;
  readonly atMost: number;
}

/**
 * One after the other, the rival that speaks most for itself once what stands beside a chosen one has yielded; of two alike the earlier.
 * What a rival yields is kept and only grows, so that a choice is one pass: there may be a hundred thousand.
 */
export function bestApart(rivals: readonly Weighed[], taken: readonly Entry[], { unitMs, atMost }: Spread): Entry[] {
  const yields = new Float64Array(rivals.length);
  const makeRoomFor = (other: Entry): void =>
    rivals.forEach(({ entry }, at) => {
      if (entry.kind === other.kind) yields[at] = Math.max(yields[at] ?? 0, crowding(entry, other, unitMs));
    });
  taken.forEach(makeRoomFor);

  const best: Entry[] = [];
  while (best.length < atMost) {
    const at = bestOf(rivals, yields);
    const found = rivals[at]?.entry;
    if (!found) break;
    best.push(found);
    makeRoomFor(found);
    yields[at] = Infinity;
  }
  return best;
}

/** Where the best one is; -1 when none is left. Of two that come to the same, the weightier, then the earlier. */
function bestOf(rivals: readonly Weighed[], yields: Float64Array): number {
  let best = -1;
  let most = -Infinity;
  rivals.forEach(({ entry, weight }, at) => {
    const left = weight - (yields[at] ?? 0);
    const before = rivals[best];
    if (left < most || left === -Infinity) return;
    if (left === most && before && (weight < before.weight || (weight === before.weight && entry.id > before.entry.id))) return;
    [best, most] = [at, left];
  });
  return best;
}

/** Two of one kind at about the same time mostly say the same. */
function crowding({ at }: Entry, other: Entry, unitMs: number): number {
  const gapMs = Math.abs(other.at.getTime() - at.getTime());
  if (gapMs < unitMs / 4) return 2;
  if (gapMs < unitMs / 2) return 1;
  return gapMs < unitMs ? 0.5 : 0;
}
