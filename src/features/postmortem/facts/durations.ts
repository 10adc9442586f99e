import { formatDuration } from '../../../domain/duration.ts';
import type { IncidentRecord } from '../record/record.ts';

/** From the declaration; to acknowledge, from the first page. null: it did not happen. */
interface Durations {
  readonly toLeadMs: number | null;
  readonly toAcknowledgeMs: number | null;
  readonly toMitigateMs: number | null;
  readonly toResolveMs: number | null;
}

export function durationsOf({ incident, roles, pages }: Pick<IncidentRecord, 'incident' | 'roles' | 'pages'>): Durations {
  const since = (at: Date | null | undefined): number | null => (at ? at.getTime() - incident.declaredAt.getTime() : null);
  const sent = earliest(pages.map(({ sentAt }) => sentAt));
  const acknowledged = earliest(pages.map(({ acknowledgedAt }) => acknowledgedAt));
  return {
    toLeadMs: since(earliest(roles.filter(({ role }) => role === 'lead').map(({ takenAt }) => takenAt))),
    toAcknowledgeMs: sent && acknowledged ? acknowledged.getTime() - sent.getTime() : null,
    toMitigateMs: since(incident.mitigatedAt),
    toResolveMs: since(incident.resolvedAt),
  };
}

/** The four numbers in words, each by its name. */
export function durationWords({ pages }: Pick<IncidentRecord, 'pages'>, durations: Durations): [name: string, words: string][] {
  const { toLeadMs, toAcknowledgeMs, toMitigateMs, toResolveMs } = durations;
  return [
    ['To lead', spoken(toLeadMs, 'nobody led')],
    ['To acknowledge', spoken(toAcknowledgeMs, pages.length === 0 ? 'nobody was paged' : 'no page was acknowledged')],
    ['To mitigate', spoken(toMitigateMs, 'never in monitoring')],
    ['To resolve', spoken(toResolveMs, 'not resolved')],
  ];
}

const spoken = (ms: number | null, otherwise: string): string => (ms === null ? otherwise : formatDuration(ms));

const earliest = (moments: readonly (Date | null)[]): Date | null =>
  moments.reduce<Date | null>((first, at) => (at && (!first || at < first) ? at : first), null);
