import { z } from 'zod';
import { cutAtWord } from '../../domain/cut.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { titleLine } from '../../domain/mrkdwn.ts';
import { textWithNames } from '../names.ts';
import type { InHand } from './delivery.ts';
import { channelInHand, incidentInHand } from './scene.ts';

const topicMax = 250;
const described = z.object({ channel: z.object({ topic: z.object({ value: z.string() }).nullish() }) });

const topicOf = (incident: Incident): string => {
  const stem = `${incident.rehearsal ? 'DRILL ' : ''}${incidentName(incident)} · ${incident.severity} · ${incident.phase} · `;
  return stem + titleLine(incident.title, 120);
};

/** Slack tells the channel of every topic that is set, even of the same one again: so we look first. */
export async function setTopic(inHand: InHand<unknown>): Promise<void> {
  const { client } = inHand.delivery;
  const channel = await channelInHand(inHand);
  const topic = cutAtWord(await textWithNames(inHand.tx, topicOf(await incidentInHand(inHand))), topicMax);
  const now = described.parse(await client.conversations.info({ channel }));
  if (now.channel.topic?.value !== topic) await client.conversations.setTopic({ channel, topic });
}
