import type { Phase } from './phase.ts';
import type { Severity } from './severity.ts';

/** An incident as its row stands. Only the road changes it, by a `change` that a verb's decision returns. */
export interface Incident {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly severity: Severity;
  readonly phase: Phase;
  readonly visibility: 'public' | 'private';
  readonly rehearsal: boolean;
  /** null until Slack has opened the channel. */
  readonly channelId: string | null;
  readonly channelName: string;
  readonly declaredBy: string;
  readonly declaredAt: Date;
  readonly openedAt: Date | null;
  readonly mitigatedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
  readonly reported: string;
  readonly impact: string | null;
  readonly rootCause: string | null;
  readonly mitigation: string | null;
  readonly endedAs: 'resolved' | 'cancelled' | 'duplicate' | null;
  readonly endedWhy: string | null;
  readonly duplicateOf: number | null;
  readonly reopenings: number;
}

export type IncidentChange = Partial<
  Pick<
    Incident,
    | 'title'
    | 'severity'
    | 'phase'
    | 'visibility'
    | 'channelId'
    | 'channelName'
    | 'openedAt'
    | 'mitigatedAt'
    | 'resolvedAt'
    | 'closedAt'
    | 'impact'
    | 'rootCause'
    | 'mitigation'
    | 'endedAs'
    | 'endedWhy'
    | 'duplicateOf'
    | 'reopenings'
  >
>;

/** What a declaration must know; the rest of the row follows from it. */
export type NewIncident = Pick<
  Incident,
  'number' | 'title' | 'severity' | 'visibility' | 'rehearsal' | 'channelName' | 'declaredBy' | 'declaredAt' | 'reported'
>;

/** As people see it: INC-7. */
export const incidentName = (incident: Pick<Incident, 'number'>): string => `INC-${incident.number}`;
