import type { Entry } from '../record/entry.ts';
import type { IncidentRecord } from '../record/record.ts';
import { evenly } from '../key-moments/spread.ts';
import { weighMessages } from '../key-moments/weigh.ts';
import { castOf } from './cast.ts';

const shownMax = 6;
const weightMin = 1;

/** What people and apps said after it was resolved and that tells something: it may correct what was stated then. */
export function saidSince(record: IncidentRecord): Entry[] {
  const { resolvedAt } = record.incident;
  if (resolvedAt === null) return [];
  const since = record.entries.filter(({ kind, at }) => kind === 'message' && at > resolvedAt);
  const telling = new Set(
    weighMessages(since, castOf(record))
      .filter(({ weight }) => weight >= weightMin)
      .map(({ entry }) => entry),
  );
  const marked = since.filter(({ key }) => key);
  const rest = since.filter((entry) => !entry.key && telling.has(entry));
  const shown = new Set([...evenly(marked, shownMax), ...rest.slice(0, Math.max(0, shownMax - marked.length))]);
  return since.filter((entry) => shown.has(entry));
}
