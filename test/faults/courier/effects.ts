import type { Effect } from '../../../src/domain/effect.ts';
import { toRows } from '../../../src/engine/effect-rows.ts';
import { findIncident } from '../../../src/store/incidents.ts';
import { enqueue } from '../../../src/store/outbox.ts';
import type { Story } from '../../support/story.ts';

export async function incidentIn({ database }: Story, channel: string): Promise<number> {
  const { id } = await database.db.selectFrom('incidents').select('id').where('channelId', '=', channel).executeTakeFirstOrThrow();
  return id;
}

/** Puts effects of an incident on their way, as the road does. */
export async function onTheirWay({ database, muster }: Story, incidentId: number, ...effects: Effect[]): Promise<void> {
  const { engine } = muster;
  await database.db.transaction().execute(async (tx) => {
    const incident = await findIncident(tx, { id: incidentId });
    await enqueue(tx, await toRows(engine, tx, effects, incident, []), engine.now());
  });
  engine.wake();
}
