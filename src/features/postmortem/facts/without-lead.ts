import type { IncidentRecord } from '../record/record.ts';

/** For how long nobody led, from the declaration to the end (or to the last thing that is recorded). */
export function withoutLeadMs({ incident, roles, entries }: Pick<IncidentRecord, 'incident' | 'roles' | 'entries'>): number {
  const endMs = (incident.resolvedAt ?? incident.closedAt ?? entries.at(-1)?.at ?? incident.declaredAt).getTime();
  const terms = roles.filter(({ role }) => role === 'lead').toSorted((a, b) => a.takenAt.getTime() - b.takenAt.getTime());
  let ledUntilMs = incident.declaredAt.getTime();
  let withoutMs = 0;
  for (const { takenAt, endedAt } of terms) {
    withoutMs += Math.max(0, Math.min(takenAt.getTime(), endMs) - ledUntilMs);
    ledUntilMs = Math.max(ledUntilMs, endedAt?.getTime() ?? endMs);
  }
  return withoutMs + Math.max(0, endMs - ledUntilMs);
}
