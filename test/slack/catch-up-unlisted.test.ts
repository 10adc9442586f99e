import { describe, expect, it } from '@jest/globals';
import { openAbsence } from './absence.ts';
import { gapsOf } from './gaps.ts';

const away = openAbsence({ distribution: 'unlisted' });

describe('a Slack that gives fifteen messages a minute', () => {
  it('gives a long thread in several goes, each going on where the last one stopped', async () => {
    const channel = await away.declares();
    const thread = await away.says('ana', 'a thread', channel);
    const heard = await away.says('ben', 'heard, then deleted', channel, thread);
    await away.settled();
    await away.goes();
    for (let line = 1; line <= 32; line += 1) await away.says('ben', `reply ${line}`, channel, thread);
    away.slack.person('ben').deletes(heard);
    await away.comes();
    await away.passes(240_000);

    const entries = await away.database.db
      .selectFrom('timelineEntries')
      .select(['text', 'deletedAt'])
      .where('threadTs', '=', thread.ts)
      .where('text', 'like', 'reply %')
      .execute();
    expect(entries).toHaveLength(32);
    const deleted = await away.database.db
      .selectFrom('timelineEntries')
      .select('deletedAt')
      .where('slackTs', '=', heard.ts)
      .executeTakeFirst();
    expect(deleted?.deletedAt).toBeInstanceOf(Date);
    expect((await gapsOf(away.database, channel)).filter(({ filledAt }) => filledAt === null)).toEqual([]);
  });
});
