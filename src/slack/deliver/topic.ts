import { type Incident, incidentName } from '../../domain/incident.ts';
import { cutAtWord } from '../../domain/cut.ts';
import { defuse } from '../../domain/mrkdwn.ts';
import type { InHand } from './delivery.ts';
import { channelInHand, incidentInHand } from './scene.ts';

const topicMax = 250;

const topicOf = (incident: Incident): string => {
  const stem = `${incident.rehearsal ? 'DRILL ' : ''}${incidentName(incident)} · ${incident.severity} · ${incident.phase} · `;
  return stem + defuse(cutAtWord(incident.title, 120)).slice(0, topicMax - stem.length);
};

export async function setTopic(inHand: InHand<unknown>): Promise<void> {
  const topic = topicOf(await incidentInHand(inHand));
  await inHand.delivery.client.conversations.setTopic({ channel: await channelInHand(inHand), topic });
}
