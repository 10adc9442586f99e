import type { Effect } from '../../domain/effect.ts';
import { livingMessage } from '../../store/living-messages.ts';
import { withNames } from '../names.ts';
import type { InHand } from './delivery.ts';
import { lostAttempt } from './lost-attempt.ts';
import { postOnce } from './post-once.ts';
import { channelInHand } from './scene.ts';

/** One line in the incident's channel, or under one of its living messages; the timeline entry it tells of learns where it stands. */
export async function postLine(inHand: InHand<Extract<Effect, { kind: 'post' }>>): Promise<void> {
  const { delivery, tx, row, effect } = inHand;
  const parent = effect.threadOf && (await livingMessage(tx, { incidentId: row.incidentId ?? 0, ...effect.threadOf }));
  const { ts } = await postOnce({
    client: delivery.client,
    to: await channelInHand(inHand),
    ...(parent && { threadTs: parent.ts }),
    message: await withNames(tx, effect.message),
    key: `line/${row.id}`,
    lost: lostAttempt(inHand),
  });
  if (row.entryId !== null) await tx.updateTable('timelineEntries').set({ linkTs: ts }).where('id', '=', row.entryId).execute();
}
