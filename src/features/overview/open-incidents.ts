import type { ExpressionBuilder } from 'kysely';
import type { DB } from '../../store/schema.ts';
import { overPhases } from '../../domain/phase.ts';
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
      eb
        .selectFrom('timelineEntries')
        .select('kind')
        .whereRef('timelineEntries.incidentId', '=', 'incidents.id')
        .where((entry) => entry.or([entry('kind', 'in', ['channel_archived', 'channel_unarchived']), isOwnJoin(entry)]))
        .orderBy('timelineEntries.id', 'desc')
        .limit(1)
        .as('lastOfChannel'),
    ])
    .orderBy((eb) => eb.case('severity').when('critical').then(1).when('major').then(2).when('medium').then(3).else(4).end())
    .orderBy('declaredAt')
    .execute();
  return rows.map(({ lastOfChannel, ...row }) => ({ ...row, isArchived: lastOfChannel === 'channel_archived' }));
}

/** Who is let in again after that is in a channel that is not archived. */
const isOwnJoin = (eb: ExpressionBuilder<DB, 'timelineEntries'>) =>
  eb.and([eb('kind', '=', 'joined'), eb('authorId', 'in', eb.selectFrom('workspace').select('botUserId'))]);
