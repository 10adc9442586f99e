import type { Entry } from '../record/entry.ts';
import { bestOf, evenly } from './spread.ts';
import { turningUpdates } from './turning-updates.ts';
import { type Cast, weighMessages } from './weigh.ts';
import { weighActs } from './weigh-acts.ts';

export const linesMax = 15;

/** However much was marked, so many lines stay for what nobody thought of marking. */
const unmarkedMin = 3;
const weightMin = 1;

const acts = new Set(['incident_declared', 'decision_made', 'incident_reopened', 'note_added']);

/**
 * The moments that a reader needs, at most 15, in order: the declaration, decisions, what was marked, what the public was told at the turning
 * points, then whatever else speaks most for itself, spread over time. The same record always gives the same moments.
 */
export function chooseMoments(entries: readonly Entry[], cast: Cast): Entry[] {
  const told = turningUpdates(entries);
  const certain = entries.filter((entry) => acts.has(entry.kind) || (entry.kind === 'message' && entry.key) || told.includes(entry));
  const rivals = [...weighMessages(entries, cast), ...weighActs(entries)].filter(
    ({ entry, weight }) => weight >= weightMin && !certain.includes(entry),
  );

  const chosen = evenly(certain, linesMax - Math.min(unmarkedMin, rivals.length));
  const unitMs = Math.min(
    15 * 60_000,
    Math.max(60_000, ((entries.at(-1)?.at.getTime() ?? 0) - (entries[0]?.at.getTime() ?? 0)) / linesMax),
  );
  while (chosen.length < linesMax) {
    const best = bestOf(rivals, chosen, unitMs);
    if (!best) break;
    chosen.push(best);
  }
  return chosen.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id);
}
