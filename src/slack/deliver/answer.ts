import type { Effect } from '../../domain/effect.ts';
import { incidentName } from '../../domain/incident.ts';
import type { Message } from '../../domain/message.ts';
import { channelLink } from '../../domain/mrkdwn.ts';
import { respond } from '../respond.ts';
import type { InHand } from './delivery.ts';
import { incidentInHand } from './scene.ts';

export async function answer({ effect }: InHand<Extract<Effect, { kind: 'answer' }>>): Promise<void> {
  await respond(effect.responseUrl, effect.message);
}

/** To the one who declared: where it is. Only Slack could tell, so this follows the first answer. */
export async function answerOpened(inHand: InHand<Extract<Effect, { kind: 'answer-opened' }>>): Promise<void> {
  const incident = await incidentInHand(inHand);
  const message: Message = { text: `${incidentName(incident)} is open: ${channelLink(incident.channelId ?? '')}` };
  await respond(inHand.effect.responseUrl, message);
}
