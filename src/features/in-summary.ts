import { type Effect, show } from '../domain/effect.ts';
import type { Incident } from '../domain/incident.ts';
import { isOpen } from '../domain/phase.ts';

/** What is said once it is over belongs into the post-mortem's summary, which stands there already. */
export const inSummary = ({ phase }: Pick<Incident, 'phase'>): Effect[] => (isOpen(phase) ? [] : [show('summary'), show('summary-more')]);
