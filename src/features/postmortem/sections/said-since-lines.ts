import { saidSince } from '../facts/said-since.ts';
import type { IncidentRecord } from '../record/record.ts';
import type { Line } from '../words/line.ts';
import { entryLine } from './entry-line.ts';

/** What came after it was resolved: it may correct what was stated then. */
export const saidSinceLines = (record: IncidentRecord): Line[] => saidSince(record).map((entry) => entryLine(entry));
