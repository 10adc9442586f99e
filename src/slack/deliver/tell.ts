import type { Effect } from '../../domain/effect.ts';
import { withNames } from '../names.ts';
import type { InHand } from './delivery.ts';
import { lostAttempt } from './lost-attempt.ts';
import { postOnce } from './post-once.ts';

/** A direct message. Slack opens the conversation when a person's id is posted to. */
export async function tellPerson({ delivery, tx, row, effect }: InHand<Extract<Effect, { kind: 'tell' }>>): Promise<void> {
  await postOnce({
    client: delivery.client,
    to: effect.userId,
    message: await withNames(tx, effect.message),
    key: `note/${row.id}`,
    lost: lostAttempt({ tx, row }),
  });
}
