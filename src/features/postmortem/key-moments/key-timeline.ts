import { minuteMs } from '../../../domain/duration.ts';
import type { Entry } from '../record/entry.ts';
import { chooseEntries, inOrder, momentsMax } from './choose.ts';
import type { Cast } from './weigh.ts';

/** A line of the key timeline: what happened, and what was changed at once because of it. */
interface Moment {
  readonly entry: Entry;
  readonly consequences: readonly Entry[];
}

const consequence = new Set(['severity_changed', 'phase_changed']);
const atOnceMs = 3 * minuteMs;

/**
 * The moments that a reader needs, at most 15. A change of severity or phase stands with what led to it; a severity that nothing
 * led to has a line of its own, and so has the end if there is room. The same record always gives the same lines.
 */
export function keyTimeline(entries: readonly Entry[], cast: Cast): Moment[] {
  const first = chooseEntries(entries, cast);
  const alone = entries.filter((entry) => entry.kind === 'severity_changed' && !ledTo(first, entry));
  const chosen = alone.length === 0 ? first : chooseEntries(entries, cast, alone);
  const lines = inOrder([...chosen, ...endings(entries).slice(0, momentsMax - chosen.length)]);

  const changes = entries.filter((entry) => consequence.has(entry.kind) && !lines.includes(entry) && !isPartOf(lines, entry));
  return lines.map((entry) => ({ entry, consequences: changes.filter((change) => ledTo(lines, change) === entry) }));
}

const endings = (entries: readonly Entry[]): Entry[] =>
  entries.filter(({ kind }) => kind === 'incident_resolved' || kind === 'incident_closed' || kind === 'incident_cancelled');

/** The same act did both, and says so. */
const isPartOf = (lines: readonly Entry[], { at }: Entry): boolean =>
  lines.some((line) => line.kind === 'decision_made' && line.at.getTime() === at.getTime());

/** The last line before a change, if it stands close enough. */
const ledTo = (lines: readonly Entry[], { at }: Entry): Entry | undefined =>
  lines.findLast((line) => line.at <= at && at.getTime() - line.at.getTime() <= atOnceMs);
