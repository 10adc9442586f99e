import { minuteMs } from '../../../domain/duration.ts';
import type { Entry } from '../record/entry.ts';
import { bestApart, evenly } from './spread.ts';
import { turningUpdates } from './turning-updates.ts';
import { type Cast, weighMessages } from './weigh.ts';
import { weighActs } from './weigh-acts.ts';

export const momentsMax = 15;

/** Taken first, but never so many that nothing is left of what people said. */
const actsMax = 7;
/** However much was marked, so many lines stay for what nobody thought of marking. */
const unmarkedMin = 3;
const weightMin = 1;

const telling = new Set(['incident_declared', 'decision_made', 'incident_reopened']);

/**
 * At most 15 entries, in order: the declaration, decisions, what the public was told at the turning points and what was marked, then
 * whatever speaks most for itself, spread over time. `needed` are further acts to be among them.
 */
export function chooseEntries(entries: readonly Entry[], cast: Cast, needed: readonly Entry[] = []): Entry[] {
  const turning = turningUpdates(entries);
  const acts = entries.filter((entry) => telling.has(entry.kind) || turning.includes(entry) || needed.includes(entry));
  const marked = entries.filter(({ kind, key }) => kind === 'message' && key);
  const certain = new Set([...acts, ...marked]);
  const rivals = [...weighMessages(entries, cast), ...weighActs(entries)].filter(
    ({ entry, weight }) => weight >= weightMin && !certain.has(entry),
  );

  const chosen = evenly(acts, actsMax);
  chosen.push(...evenly(marked, momentsMax - chosen.length - Math.min(unmarkedMin, rivals.length)));
  return inOrder([...chosen, ...bestApart(rivals, chosen, { unitMs: spacing(entries), atMost: momentsMax - chosen.length })]);
}

/** How far apart lines would stand if they were spread evenly; in a long incident, closer together is enough. */
function spacing(entries: readonly Entry[]): number {
  const spanMs = (entries.at(-1)?.at.getTime() ?? 0) - (entries[0]?.at.getTime() ?? 0);
  return Math.min(15 * minuteMs, Math.max(minuteMs, spanMs / momentsMax));
}

export const inOrder = (entries: readonly Entry[]): Entry[] => entries.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id);
