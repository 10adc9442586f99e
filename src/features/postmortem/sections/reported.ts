import type { IncidentRecord } from '../record/record.ts';
import { item, type Line, link, paragraph, person, quote, time } from '../words/line.ts';
import type { Section } from '../words/section.ts';
import { writtenLines } from './written.ts';

/** The words it was declared with, whole, and what was added to them. */
export const reportedSection = (record: IncidentRecord): Section => ({
  id: 'reported',
  isUnknown: false,
  lines: [...reportedLines(record), ...writtenLines(record, 'reported')],
});

export function reportedLines({ incident, entries }: IncidentRecord): Line[] {
  const declared = entries.find(({ kind }) => kind === 'incident_declared');
  return [
    paragraph`${quote(incident.reported)}`,
    item`Reported by ${person(incident.declaredBy)}, ${time(incident.declaredAt)} ${link(declared?.spot ?? null)}`,
  ];
}
