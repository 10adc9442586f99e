import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { channelNameAgain } from '../../domain/channel-name.ts';
import type { Incident } from '../../domain/incident.ts';
import { refusedWith } from '../failure.ts';
import { nextCursor } from '../next-cursor.ts';
import type { Delivery, InHand } from './delivery.ts';
import { incidentInHand } from './scene.ts';
import { showMessage } from './show.ts';

const created = z.object({ channel: z.object({ id: z.string(), name: z.string().nullish() }) });
const namesMax = 20;

/**
 * Opens an incident in Slack: the channel, then its card, and nothing in between: two calls. All other effects of the incident wait for this.
 * Begun again after a crash, it finds the channel it made and the card it posted.
 */
export async function openIncident(inHand: InHand<unknown>): Promise<void> {
  const { delivery, tx } = inHand;
  const incident = await incidentInHand(inHand);
  const channelId = incident.channelId ?? (await openChannel(inHand, incident));
  await showMessage({ ...inHand, effect: { kind: 'show', board: 'card', ref: '' } });
  await tx
    .insertInto('channelCursors')
    .values({ channelId, incidentId: incident.id, cursorTs: '0' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx.updateTable('incidents').set({ openedAt: delivery.now() }).where('id', '=', incident.id).execute();
}

/** Committed at once and apart, so that a crash before the card never opens a second channel. */
async function openChannel({ delivery, row }: InHand<unknown>, incident: Incident): Promise<string> {
  const mine = row.doubtSince && (await findMine(delivery, incident));
  const { id, name } = mine ?? (await create(delivery.client, incident));
  await delivery.db.updateTable('incidents').set({ channelId: id, channelName: name }).where('id', '=', incident.id).execute();
  return id;
}

/** Names stay taken by archived and hidden channels, so a counter is appended until one is free. */
async function create(client: WebClient, incident: Incident): Promise<{ id: string; name: string }> {
  for (let attempt = 1; ; attempt += 1) {
    const name = attempt === 1 ? incident.channelName : channelNameAgain(incident.channelName, attempt);
    try {
      const { channel } = created.parse(await client.conversations.create({ name, is_private: incident.visibility === 'private' }));
      return { id: channel.id, name: channel.name ?? name };
    } catch (error) {
      if (!refusedWith(error, 'name_taken') || attempt === namesMax) throw error;
    }
  }
}

const listed = z.object({
  channels: z.array(z.object({ id: z.string(), name: z.string(), creator: z.string().nullish(), created: z.number().nullish() })),
});
const clockDoubtMs = 300_000;

/** The channel a lost attempt may have made: named as ours, made by us, since the incident was declared. */
async function findMine({ client, workspace }: Delivery, incident: Incident): Promise<{ id: string; name: string } | null> {
  let cursor = '';
  do {
    const answer = await client.users.conversations({
      types: incident.visibility === 'private' ? 'private_channel' : 'public_channel',
      exclude_archived: true,
      limit: 200,
      ...(cursor !== '' && { cursor }),
    });
    const mine = listed
      .parse(answer)
      .channels.find(
        ({ name, creator, created: seconds }) =>
          (name === incident.channelName || name.startsWith(`${incident.channelName}-`)) &&
          creator === workspace.botUserId &&
          (seconds ?? Infinity) * 1000 >= incident.declaredAt.getTime() - clockDoubtMs,
      );
    if (mine) return mine;
    cursor = nextCursor(answer);
  } while (cursor !== '');
  return null;
}
