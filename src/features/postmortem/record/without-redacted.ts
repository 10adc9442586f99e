import type { Tx } from '../../tx.ts';
import type { IncidentRecord } from './record.ts';

/** Acts whose text was redacted: what they wrote into other tables is not to be shown either. */
type RedactedActs = ReadonlySet<string>;

const act = (kind: string, at: Date | null): string => `${kind} ${at?.getTime() ?? ''}`;

export async function loadRedactedActs(tx: Tx, incidentId: number): Promise<RedactedActs> {
  const rows = await tx
    .selectFrom('timelineEntries')
    .select(['kind', 'occurredAt'])
    .where('incidentId', '=', incidentId)
    .where('redactedAt', 'is not', null)
    .where('kind', '!=', 'message')
    .execute();
  return new Set(rows.map(({ kind, occurredAt }) => act(kind, occurredAt)));
}

const removed = '(removed from the record)';

/** The record with “removed” in the place of whatever a redacted act had said; the fact that it was said stays. */
export function withoutRedacted(record: IncidentRecord, acts: RedactedActs): IncidentRecord {
  if (acts.size === 0) return record;
  const stands = (kind: string, at: Date | null): boolean => !acts.has(act(kind, at));
  const { incident } = record;
  return {
    ...record,
    incident: stands('incident_declared', incident.declaredAt) ? incident : { ...incident, reported: removed, title: removed },
    tasks: record.tasks.map((task) => ({
      ...task,
      title: stands('task_added', task.addedAt) ? task.title : removed,
      result: stands('task_done', task.doneAt) ? task.result : null,
    })),
    options: record.options.map((option) => ({
      ...option,
      ...(!stands('option_offered', option.offeredAt) && { title: removed, pro: null, con: null, impact: null, recovery: null }),
      ...(!stands('decision_made', option.chosenAt) && { reason: null, wayBack: null }),
      objections: option.objections.filter(({ objectedAt }) => stands('option_objected', objectedAt)),
    })),
    followUps: record.followUps.map((followUp) =>
      stands('follow_up_added', followUp.addedAt) ? followUp : { ...followUp, title: removed },
    ),
    written: record.written.filter(({ editedAt }) => stands('section_filled', editedAt)),
  };
}
