import type { IncidentRecord } from '../record/record.ts';
import { paragraph } from '../words/line.ts';
import type { Section } from '../words/section.ts';
import { saidSinceLines } from './said-since-lines.ts';
import { statedLines } from './stated.ts';

/** Who could not do what. What was said after it was resolved stands beside it: it may be a correction that nobody has taken in yet. */
export function impactSection(record: IncidentRecord): Section {
  const { lines, isUnknown } = statedLines(record, 'impact');
  const since = saidSinceLines(record);
  const heading = since.length === 0 ? [] : [paragraph`Said since it was resolved, and perhaps a correction of the above:`];
  return { id: 'impact', lines: [...lines, ...heading, ...since], isUnknown };
}
