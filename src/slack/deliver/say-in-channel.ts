import { enqueue } from '../../store/outbox.ts';
import type { InHand } from './delivery.ts';

/** Something failed and the people in the incident must hear of it: a line of its own, on its way with the row's outcome. */
export async function sayInChannel({ delivery, tx, row }: Pick<InHand<unknown>, 'delivery' | 'tx' | 'row'>, text: string): Promise<void> {
  const lane = `post/incident/${row.incidentId ?? 0}`;
  await enqueue(
    tx,
    [{ incidentId: row.incidentId, lane, limitedBy: lane, priority: 1, effect: { kind: 'post', message: { text: `:warning: ${text}` } } }],
    delivery.now(),
  );
}
