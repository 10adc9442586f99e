import { sql } from 'kysely';
import type { Tx } from '../tx.ts';
import { slackTime } from './slack-time.ts';

export interface Pin {
  readonly channelId: string;
  readonly ts: string;
  readonly userId: string;
  readonly door: 'reaction' | 'shortcut';
  readonly stands: boolean;
  readonly changedTs: string;
  /** What the message says, in case it is not recorded yet. */
  readonly text: string;
}

/** Keeps who marked a message, and whether it is key by that. The mark may arrive before the message: then it waits in an empty entry. */
export async function savePin(tx: Tx, pin: Pin, incidentId: number): Promise<void> {
  const { channelId, ts, userId, door, stands, changedTs, text } = pin;
  await tx
    .insertInto('timelineEntries')
    .values({ incidentId, kind: 'message', slackChannelId: channelId, slackTs: ts, occurredAt: slackTime(ts), text })
    .onConflict((conflict) => conflict.columns(['slackChannelId', 'slackTs']).doNothing())
    .execute();
  const entry = await tx
    .selectFrom('timelineEntries')
    .select('id')
    .where('slackChannelId', '=', channelId)
    .where('slackTs', '=', ts)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('entryPins')
    .values({ entryId: entry.id, userId, door, stands, changedTs })
    .onConflict((conflict) =>
      conflict.columns(['entryId', 'userId', 'door']).doUpdateSet({ stands, changedTs }).where('entryPins.changedTs', '<', changedTs),
    )
    .execute();
  await tx
    .updateTable('timelineEntries')
    .set((eb) => ({
      key: sql<boolean>`deleted_at is null and ${eb.exists(
        eb.selectFrom('entryPins').select('userId').where('entryId', '=', entry.id).where('stands', '=', true),
      )}`,
    }))
    .where('id', '=', entry.id)
    .execute();
}
