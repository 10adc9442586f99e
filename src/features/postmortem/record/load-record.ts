import type { Incident } from '../../../domain/incident.ts';
import type { Policy } from '../../../domain/policy.ts';
import { openGaps } from '../../record-state.ts';
import type { Tx } from '../../tx.ts';
import { loadEntries } from './load-entries.ts';
import { loadNames } from './load-names.ts';
import { loadOptions } from './options.ts';
import type { IncidentRecord } from './record.ts';
import { loadWork } from './load-work.ts';
import { loadRedactedActs, withoutRedacted } from './without-redacted.ts';

interface About {
  readonly incident: Incident;
  readonly policy: Policy;
}

/** Reads the record: one pass over the timeline, or over the acts that describe the incident, and a few small tables. */
export async function loadRecord(tx: Tx, { incident, policy }: About, only?: 'acts'): Promise<IncidentRecord> {
  const { id } = incident;
  const entries = await loadEntries(tx, id, only);
  const options = await loadOptions(tx, id);
  const work = await loadWork(tx, id);
  const people = [
    incident.declaredBy,
    ...work.tasks.flatMap(({ ownerId, doneBy }) => [ownerId, doneBy]),
    ...work.followUps.flatMap(({ ownerId, doneBy }) => [ownerId, doneBy]),
    ...work.pages.map(({ userId }) => userId),
    ...work.roles.map(({ userId }) => userId),
    ...work.validations.map(({ answeredBy }) => answeredBy),
    ...work.tollgates.map(({ saidBy }) => saidBy),
    ...work.written.map(({ editedBy }) => editedBy),
    ...options.flatMap(({ chosenBy, checkedBy, objections }) => [chosenBy, checkedBy, ...objections.map(({ userId }) => userId)]),
  ];
  const names = await loadNames(tx, entries, people);
  const record = { incident, policy, entries, options, ...work, gaps: await openGaps(tx, id), names };
  return withoutRedacted(record, await loadRedactedActs(tx, id));
}
