import { isAtLeast, severitySchema } from '../../../domain/severity.ts';
import type { Entry } from '../record/entry.ts';

/** What the public was told when it got worse, and when it was over. */
export function turningUpdates(entries: readonly Entry[]): Entry[] {
  const updates = entries.filter(({ kind }) => kind === 'update_posted');
  const endedAt = entries.findLast(({ kind }) => kind === 'incident_resolved')?.at;
  const allClear = endedAt && updates.findLast(({ at }) => at <= endedAt);
  const worse = entries.filter(isRaised).map(({ at }) => updates.find((update) => update.at >= at));
  return updates.filter((update) => update === allClear || worse.includes(update));
}

function isRaised({ kind, details }: Entry): boolean {
  if (kind !== 'severity_changed') return false;
  const [from, to] = [severitySchema.safeParse(details.from), severitySchema.safeParse(details.to)];
  return !(from.success && to.success && isAtLeast(from.data, to.data));
}
