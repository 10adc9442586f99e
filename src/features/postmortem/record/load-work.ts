import type { Tx } from '../../tx.ts';
import type { IncidentRecord } from './record.ts';

type Work = Pick<
  IncidentRecord,
  'tasks' | 'checkpoints' | 'calls' | 'pages' | 'roles' | 'validations' | 'followUps' | 'tollgates' | 'written'
>;

/** Who was asked for what, and what came of it. */
export async function loadWork(tx: Tx, incidentId: number): Promise<Work> {
  return {
    tasks: await tx
      .selectFrom('tasks')
      .select(['number', 'title', 'ownerId', 'addedAt', 'dueAt', 'stuckAt', 'doneAt', 'doneBy', 'result'])
      .where('incidentId', '=', incidentId)
      .orderBy('number')
      .execute(),
    checkpoints: await tx
      .selectFrom('checkpoints')
      .select(['number', 'repeating', 'question', 'dueAt', 'askedAt', 'metAt', 'outcome'])
      .where('incidentId', '=', incidentId)
      .orderBy('number')
      .execute(),
    calls: await tx
      .selectFrom('pageCalls')
      .select(['number', 'target', 'why', 'requestedBy', 'calledAt', 'everyoneAt'])
      .where('incidentId', '=', incidentId)
      .orderBy('number')
      .execute(),
    pages: await tx
      .selectFrom('pages')
      .select(['number', 'userId', 'level', 'sentAt', 'acknowledgedAt', 'declinedAt', 'escalatedAt'])
      .where('incidentId', '=', incidentId)
      .orderBy('id')
      .execute(),
    roles: await tx
      .selectFrom('roleAssignments')
      .select(['role', 'userId', 'takenAt', 'endedAt'])
      .where('incidentId', '=', incidentId)
      .orderBy('id')
      .execute(),
    validations: await tx
      .selectFrom('validations')
      .select(['round', 'position', 'item', 'holds', 'answeredBy'])
      .where('incidentId', '=', incidentId)
      .orderBy('round')
      .orderBy('position')
      .execute(),
    followUps: await tx
      .selectFrom('followUps')
      .select(['number', 'title', 'ownerId', 'addedAt', 'dueAt', 'doneAt', 'doneBy', 'fromTask'])
      .where('incidentId', '=', incidentId)
      .orderBy('number')
      .execute(),
    tollgates: await tx
      .selectFrom('tollgates')
      .select(['gate', 'caught', 'why', 'saidBy'])
      .where('incidentId', '=', incidentId)
      .orderBy('id')
      .execute(),
    written: await tx
      .selectFrom('postmortemSections')
      .distinctOn('section')
      .select(['section', 'text', 'editedBy', 'editedAt'])
      .where('incidentId', '=', incidentId)
      .orderBy('section')
      .orderBy('id', 'desc')
      .execute(),
  };
}
