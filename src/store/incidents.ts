import type { Selectable } from 'kysely';
import type { Incident, IncidentChange, NewIncident } from '../domain/incident.ts';
import { phaseSchema } from '../domain/phase.ts';
import { severitySchema } from '../domain/severity.ts';
import type { Database, Tx } from './database.ts';
import type { Incidents } from './schema.ts';

/** `number` is what people type, `channelId` where they are; the row is locked when the verb is about to change it. */
export type IncidentRef = { readonly id: number } | { readonly number: number } | { readonly channelId: string };

export async function findIncident(db: Database | Tx, ref: IncidentRef, lock: 'lock' | 'read' = 'read'): Promise<Incident | null> {
  const row = await db
    .selectFrom('incidents')
    .selectAll()
    .$if('id' in ref, (query) => query.where('id', '=', 'id' in ref ? ref.id : 0))
    .$if('number' in ref, (query) => query.where('number', '=', 'number' in ref ? ref.number : 0))
    .$if('channelId' in ref, (query) => query.where('channelId', '=', 'channelId' in ref ? ref.channelId : ''))
    .$if(lock === 'lock', (query) => query.forNoKeyUpdate())
    .executeTakeFirst();
  return row ? toIncident(row) : null;
}

export async function insertIncident(tx: Tx, incident: NewIncident): Promise<Incident> {
  const row = await tx.insertInto('incidents').values(incident).returningAll().executeTakeFirstOrThrow();
  return toIncident(row);
}

export async function changeIncident(tx: Tx, incident: Incident, change: IncidentChange): Promise<Incident> {
  if (Object.keys(change).length === 0) return incident;
  const row = await tx.updateTable('incidents').set(change).where('id', '=', incident.id).returningAll().executeTakeFirstOrThrow();
  return toIncident(row);
}

export function toIncident(row: Selectable<Incidents>): Incident {
  return {
    ...row,
    severity: severitySchema.parse(row.severity),
    phase: phaseSchema.parse(row.phase),
    visibility: row.visibility === 'private' ? 'private' : 'public',
    endedAs: row.endedAs === 'resolved' || row.endedAs === 'cancelled' || row.endedAs === 'duplicate' ? row.endedAs : null,
  };
}
