import type { Effect } from '../domain/effect.ts';
import type { Incident } from '../domain/incident.ts';
import { isOpen } from '../domain/phase.ts';
import { showSummary } from './ending.ts';

/** What is said once it is over belongs into the summary, which stands there already. */
export const inSummary = (incident: Pick<Incident, 'phase' | 'reopenings'>): readonly Effect[] =>
  isOpen(incident.phase) ? [] : showSummary(incident);
