import type { IncidentRecord } from '../record/record.ts';
import { item, type Line, paragraph, person, quote, time } from '../words/line.ts';
import type { SectionId } from '../words/section.ts';

/** What somebody wrote into a section, with their name. */
export const writtenLines = ({ written }: Pick<IncidentRecord, 'written'>, id: SectionId): Line[] =>
  written
    .filter(({ section }) => section === id)
    .flatMap(({ text, editedBy, editedAt }) => [paragraph`${quote(text)}`, item`Written by ${person(editedBy)}, ${time(editedAt)}`]);
