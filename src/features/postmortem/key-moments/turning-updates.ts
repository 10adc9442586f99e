import type { Entry } from '../record/entry.ts';

/** What the public was told when it got worse, and when it was over. */
export function turningUpdates(entries: readonly Entry[]): Entry[] {
  const updates = entries.filter(({ kind }) => kind === 'update_posted');
  const endedAt = entries.findLast(({ kind }) => kind === 'incident_resolved')?.at;
  const allClear = endedAt && updates.findLast(({ at }) => at <= endedAt);
  const worse = entries
    .filter(({ kind, details }) => kind === 'severity_changed' && details.raised !== false)
    .map(({ at }) => updates.find((update) => update.at >= at));
  return updates.filter((update) => update === allClear || worse.includes(update));
}
