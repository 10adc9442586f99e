import { type Incident, incidentName } from '../../domain/incident.ts';
import { userMention } from '../../domain/mrkdwn.ts';

export const theLeadDecides = (leadId: string, incident: Incident): string =>
  `${userMention(leadId)} leads ${incidentName(incident)} and decides. “Support” and “Object” are everybody's: they stand beside the option.`;
