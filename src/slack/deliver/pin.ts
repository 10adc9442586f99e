import type { Effect } from '../../domain/effect.ts';
import { livingMessage } from '../../store/living-messages.ts';
import { refusedWith, Undeliverable } from '../failure.ts';
import type { InHand } from './delivery.ts';

export async function pinMessage({ delivery, tx, row, effect }: InHand<Extract<Effect, { kind: 'pin' }>>): Promise<void> {
  const message = await livingMessage(tx, { incidentId: row.incidentId ?? 0, board: effect.board, ref: effect.ref });
  if (!message) throw new Undeliverable('message_not_posted');
  try {
    await delivery.client.pins.add({ channel: message.channelId, timestamp: message.ts });
  } catch (error) {
    if (!refusedWith(error, 'already_pinned')) throw error;
  }
}
