import type { Reading } from '../features/reading.ts';
import type { Engine } from '../engine/engine.ts';

/** What a text of this person is read with; UTC until Slack has told their zone. */
export async function readingFor(engine: Engine, userId: string): Promise<Reading> {
  const user = await engine.db.selectFrom('slackUsers').select('timeZone').where('id', '=', userId).executeTakeFirst();
  return { now: engine.now(), zone: user?.timeZone ?? 'UTC', userId };
}
