import type { Effect } from '../../domain/effect.ts';
import { refusedWith } from '../failure.ts';
import type { InHand } from './delivery.ts';
import { channelInHand } from './scene.ts';

const removed = '_Removed from the record._';

/** What stood there is gone from Slack too; whoever may delete messages of apps has perhaps been quicker. */
export async function retractLine(inHand: InHand<Extract<Effect, { kind: 'retract' }>>): Promise<void> {
  const channel = await channelInHand(inHand);
  try {
    await inHand.delivery.client.apiCall('chat.update', { channel, ts: inHand.effect.ts, text: removed, blocks: [] });
  } catch (error) {
    if (!refusedWith(error, 'message_not_found')) throw error;
  }
}
