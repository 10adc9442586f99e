import { cutAtWord } from '../../domain/cut.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { excerpt } from '../../domain/mrkdwn.ts';
import { textWithNames } from '../names.ts';
import type { InHand } from './delivery.ts';
import { channelInHand, incidentInHand } from './scene.ts';

const topicMax = 250;

const topicOf = (incident: Incident): string => {
  const stem = `${incident.rehearsal ? 'DRILL ' : ''}${incidentName(incident)} · ${incident.severity} · ${incident.phase} · `;
  return stem + excerpt(incident.title, 120);
};

export async function setTopic(inHand: InHand<unknown>): Promise<void> {
  const topic = await textWithNames(inHand.tx, topicOf(await incidentInHand(inHand)));
  await inHand.delivery.client.conversations.setTopic({ channel: await channelInHand(inHand), topic: cutAtWord(topic, topicMax) });
}
