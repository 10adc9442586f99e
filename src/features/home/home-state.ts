import { overPhases } from '../../domain/phase.ts';
import { visibleTo } from '../visible-to.ts';
import type { Tx } from '../tx.ts';

interface OfIncident {
  readonly number: number;
  readonly channelId: string | null;
}

export interface HomeState {
  readonly incidents: readonly (OfIncident & { readonly title: string; readonly severity: string; readonly phase: string })[];
  readonly roles: readonly (OfIncident & { readonly role: string })[];
  readonly tasks: readonly (OfIncident & { readonly task: number; readonly title: string; readonly dueAt: Date | null })[];
  readonly followUps: readonly (OfIncident & { readonly title: string; readonly dueAt: Date | null })[];
}

/** Of private incidents, only those this person is in. */
export async function loadHome(tx: Tx, userId: string): Promise<HomeState> {
  const visible = tx.selectFrom('incidents').where(visibleTo(userId));
  const incidents = await visible
    .select(['number', 'channelId', 'title', 'severity', 'phase'])
    .where('phase', 'not in', overPhases)
    .orderBy('declaredAt', 'desc')
    .execute();
  const roles = await visible
    .innerJoin('roleAssignments', 'roleAssignments.incidentId', 'incidents.id')
    .select(['number', 'channelId', 'role'])
    .where('userId', '=', userId)
    .where('endedAt', 'is', null)
    .where('phase', 'not in', overPhases)
    .execute();
  const tasks = await visible
    .innerJoin('tasks', 'tasks.incidentId', 'incidents.id')
    .select(['incidents.number', 'channelId', 'tasks.number as task', 'tasks.title', 'dueAt'])
    .where('ownerId', '=', userId)
    .where('doneAt', 'is', null)
    .where('phase', 'not in', overPhases)
    .orderBy('dueAt')
    .execute();
  const followUps = await visible
    .innerJoin('followUps', 'followUps.incidentId', 'incidents.id')
    .select(['incidents.number', 'channelId', 'followUps.title', 'dueAt'])
    .where('ownerId', '=', userId)
    .where('doneAt', 'is', null)
    .orderBy('dueAt')
    .execute();
  return { incidents, roles, tasks, followUps };
}
