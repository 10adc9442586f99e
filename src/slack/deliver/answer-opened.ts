import type { Effect } from '../../domain/effect.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { channelLink } from '../../domain/mrkdwn.ts';
import { toPaste } from '../../features/to-paste.ts';
import { answerTo } from '../answer.ts';
import type { InHand } from './delivery.ts';
import { incidentInHand } from './scene.ts';

/** To the one who declared: where it is, or that Slack would not open it. Only Slack could tell, so this follows the first answer. */
export async function answerOpened(inHand: InHand<Extract<Effect, { kind: 'answer-opened' }>>): Promise<void> {
  const incident = await incidentInHand(inHand);
  const { userId, responseUrl } = inHand.effect;
  const text = incident.channelId === null ? notOpened(incident) : `${incidentName(incident)} is open: ${channelLink(incident.channelId)}`;
  await answerTo(inHand.delivery.client, { userId, ...(responseUrl !== undefined && { responseUrl }) }, { text });
}

function notOpened(incident: Incident): string {
  const { severity, visibility, endedWhy, reported } = incident;
  const again = `${visibility === 'private' ? 'private ' : ''}${severity} ${toPaste(reported)}`;
  return `${incidentName(incident)} has no channel, so it is closed again. ${endedWhy ?? ''}\nYour words, to declare once that is mended: \`/incident ${again}\``;
}
