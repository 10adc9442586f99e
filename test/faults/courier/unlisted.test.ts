import { describe, expect, it } from '@jest/globals';
import { openStory } from '../../support/story.ts';

const story = openStory({ slack: () => ({ distribution: 'unlisted' }) });

describe('where Slack gives fifteen messages a minute, an update whose posting', () => {
  it.each([
    ['lost its answer', { loseReply: true }],
    ['was cut', { cut: true }],
  ])('%s in a busy channel is looked for to the end, and stands there once', async (_, fault) => {
    const channel = await story.declares('ana', `minor ${Object.keys(fault).join()}`);
    await story.passes(120_000);
    for (let line = 1; line <= 20; line += 1) await story.person('ana').types(`before ${line}`, { in: channel });
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, ...fault });
    await story.person('ana').types('/incident update we look at it', { in: channel });
    await story.settled();
    for (let line = 1; line <= 20; line += 1) await story.person('ana').types(`after ${line}`, { in: channel });
    await story.passes(360_000);
    const updates = story
      .person('ana')
      .sees(channel)
      .filter(({ shown }) => shown.includes('we look at it') && !shown.includes('Take lead'));
    expect(updates).toHaveLength(1);
    const pending = await story.database.db.selectFrom('outbox').select(['kind', 'lastError']).where('state', '=', 'pending').execute();
    expect(pending).toEqual([]);
  });
});
