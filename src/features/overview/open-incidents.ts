import { overPhases } from '../../domain/phase.ts';
import { isArchived } from '../is-archived.ts';
import type { Tx } from '../tx.ts';
import { visibleTo } from '../visible-to.ts';

export interface OpenIncident {
  readonly number: number;
  readonly title: string;
  readonly severity: string;
  readonly phase: string;
  readonly rehearsal: boolean;
  readonly channelId: string | null;
  readonly declaredAt: Date;
  readonly leadId: string | null;
  readonly nextUpdateAt: Date | null;
  /** Its channel was archived by hand, and nobody has taken that back. */
  readonly isArchived: boolean;
}

/** What is open and this person may know of, the oldest of the worst first. */
export async function openIncidents(tx: Tx, userId: string | null): Promise<OpenIncident[]> {
  const rows = await tx
    .selectFrom('incidents')
    .where(visibleTo(userId))
    .where('phase', 'not in', overPhases)
    .select((eb) => [
      'number',
      'title',
      'severity',
      'phase',
      'rehearsal',
      'channelId',
      'declaredAt',
      eb
        .selectFrom('roleAssignments')
        .select('userId')
        .whereRef('roleAssignments.incidentId', '=', 'incidents.id')
        .where('role', '=', 'lead')
        .where('endedAt', 'is', null)
        .as('leadId'),
      eb
        .selectFrom('checkpoints')
        .select('dueAt')
        .whereRef('checkpoints.incidentId', '=', 'incidents.id')
        .where('repeating', '=', true)
        .where('settledAt', 'is', null)
        .as('nextUpdateAt'),
      isArchived.as('isArchived'),
    ])
    .orderBy((eb) => eb.case('severity').when('critical').then(1).when('major').then(2).when('medium').then(3).else(4).end())
    .orderBy('declaredAt')
    .execute();
  return rows;
}
