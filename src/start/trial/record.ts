import type { Recording } from '../../../emulator/index.ts';
import type { Database } from '../../store/database.ts';

/** What Muster keeps, read where it keeps it: in the database. */
export const theRecord = (db: Database): Recording => ({
  async channel(candidates) {
    if (candidates.length === 0) return undefined;
    const rows = await db.selectFrom('incidents').select('channelId').where('channelId', 'in', candidates).execute();
    const kept = new Set(rows.map(({ channelId }) => channelId));
    return candidates.find((id) => kept.has(id));
  },
  async holds(messages) {
    const rows = await db
      .selectFrom('timelineEntries')
      .select(['slackChannelId', 'slackTs'])
      .where(
        'slackTs',
        'in',
        messages.map(({ ts }) => ts),
      )
      .execute();
    return messages.filter(({ channel, ts }) => rows.some((row) => row.slackChannelId === channel && row.slackTs === ts)).length;
  },
});
