import { type Effect, show } from '../domain/effect.ts';
import { type Incident, incidentName } from '../domain/incident.ts';

/** What an end leaves in the channel is named by it: an incident that was opened again ends in new messages, where people read. */
export const endingOf = ({ reopenings }: Pick<Incident, 'reopenings'>): string => (reopenings === 0 ? '' : String(reopenings));

/** The post-mortem's summary and what did not fit in it, as the record is now; nothing before there is one. */
export const showSummary = (incident: Pick<Incident, 'reopenings'>): Effect[] => [
  show('summary', endingOf(incident)),
  show('summary-more', endingOf(incident)),
];

/** The tasks still open, offered as follow-ups. */
export const showOffer = (incident: Pick<Incident, 'reopenings'>): Effect => show('follow-up-offer', endingOf(incident));

export const openedAgain = (incident: Pick<Incident, 'number'>): string => `${incidentName(incident)} was opened again after this.`;
