import type { IncidentRecord } from '../record/record.ts';
import { type Section, sectionOf } from '../words/section.ts';
import { writtenLines } from './written.ts';

/** When it is reviewed, and what came of that. */
export const reviewSection = (record: IncidentRecord): Section => sectionOf('review', writtenLines(record, 'review'));
