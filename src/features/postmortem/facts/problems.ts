import type { Entry } from '../record/entry.ts';
import type { IncidentRecord } from '../record/record.ts';

/** The running list of what was noticed on the way. */
export const problemsOf = ({ entries }: Pick<IncidentRecord, 'entries'>): Entry[] =>
  entries.filter(({ kind, text }) => kind === 'problem_noted' && text !== '');
