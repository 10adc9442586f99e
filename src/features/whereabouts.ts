import { type Incident, incidentName } from '../domain/incident.ts';
import { channelLink } from '../domain/mrkdwn.ts';

/** ` in #inc-7-site-down`, to follow words said elsewhere; nothing while the channel is being opened. */
export const inItsChannel = ({ channelId }: Pick<Incident, 'channelId'>): string =>
  channelId === null ? '' : ` in ${channelLink(channelId)}`;

/** `INC-7, #inc-7-site-down`. */
export const nameAndChannel = (incident: Incident): string =>
  incident.channelId === null ? incidentName(incident) : `${incidentName(incident)}, ${channelLink(incident.channelId)}`;
