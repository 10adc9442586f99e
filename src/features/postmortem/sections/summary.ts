import { incidentName } from '../../../domain/incident.ts';
import { durationsOf, durationWords } from '../facts/durations.ts';
import { recordWords } from '../facts/record-words.ts';
import type { IncidentRecord } from '../record/record.ts';
import { item, type Line, link, type Piece, person, quote, say, strong, time } from '../words/line.ts';
import { type Section } from '../words/section.ts';
import { writtenLines } from './written.ts';

/** What it was, how bad, how long each step took, and whether the record is whole. */
export const summarySection = (record: IncidentRecord): Section => ({
  id: 'summary',
  isUnknown: false,
  lines: [...writtenLines(record, 'summary'), ...headline(record), ...durationLines(record), item`${recordWords(record.gaps)}`],
});

export function headline({ incident, entries }: IncidentRecord): Line[] {
  const ended = entries.findLast(({ kind }) => ['incident_resolved', 'incident_cancelled', 'incident_duplicated'].includes(kind));
  return [
    item`${strong(incidentName(incident))} ${quote(incident.title)}${incident.rehearsal ? ' (a drill)' : ''}: ${incident.phase}`,
    item`Severity: ${severities(entries, incident.severity)}`,
    item`Declared ${time(incident.declaredAt)} by ${person(incident.declaredBy)}`,
    ...(incident.mitigatedAt ? [item`Mitigated ${time(incident.mitigatedAt)}`] : []),
    ...(ended && incident.endedAs
      ? [item`${incident.endedAs === 'resolved' ? 'Resolved' : 'Ended'} ${time(ended.at)} by ${person(ended.authorId)} ${link(ended.spot)}`]
      : []),
  ];
}

const durationLines = (record: IncidentRecord): Line[] =>
  durationWords(record, durationsOf(record)).map(([name, words]) => item`${name}: ${strong(words)}`);

/** major (declared), critical 23:28: production data removed */
function severities(entries: IncidentRecord['entries'], now: string): Piece[] {
  const declared = entries.find(({ kind }) => kind === 'incident_declared');
  const first = typeof declared?.details.severity === 'string' ? declared.details.severity : now;
  const changes = entries.filter(({ kind }) => kind === 'severity_changed');
  return [
    strong(first),
    ...changes.flatMap(({ at, details, spot }) => say`, then ${strong(String(details.to))} ${time(at)}${why(details.why)} ${link(spot)}`),
  ];
}

const why = (reason: unknown): Piece[] => (typeof reason === 'string' && reason !== '' ? [': ', quote(reason)] : []);
