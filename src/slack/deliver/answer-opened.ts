import type { Effect } from '../../domain/effect.ts';
import { incidentName } from '../../domain/incident.ts';
import { channelLink } from '../../domain/mrkdwn.ts';
import { answerTo } from '../answer.ts';
import type { InHand } from './delivery.ts';
import { incidentInHand } from './scene.ts';

/** To the one who declared: where it is. Only Slack could tell, so this follows the first answer. */
export async function answerOpened(inHand: InHand<Extract<Effect, { kind: 'answer-opened' }>>): Promise<void> {
  const incident = await incidentInHand(inHand);
  const { userId, responseUrl } = inHand.effect;
  const text = `${incidentName(incident)} is open: ${channelLink(incident.channelId ?? '')}`;
  await answerTo(inHand.delivery.client, { userId, ...(responseUrl !== undefined && { responseUrl }) }, { text });
}
