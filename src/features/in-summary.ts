import { type Effect, show } from '../domain/effect.ts';
import type { Incident } from '../domain/incident.ts';
import { isOpen } from '../domain/phase.ts';

/** The post-mortem's summary and what did not fit in it, as the record is now; nothing before there is one. */
export const showSummary: readonly Effect[] = [show('summary'), show('summary-more')];

/** What is said once it is over belongs into the summary, which stands there already. */
export const inSummary = ({ phase }: Pick<Incident, 'phase'>): readonly Effect[] => (isOpen(phase) ? [] : showSummary);
