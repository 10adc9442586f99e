import type { IncidentRecord } from '../record/record.ts';
import type { Section } from '../words/section.ts';
import { statedLines } from './stated.ts';

export const rootCauseSection = (record: IncidentRecord): Section => ({ id: 'root-cause', ...statedLines(record, 'cause') });
