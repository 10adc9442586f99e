import { describe, expect, it } from '@jest/globals';
import type { Fault } from '../../../emulator/index.ts';
import { openStory } from '../../support/story.ts';

const story = openStory({ slack: () => ({ distribution: 'unlisted' }) });

describe('where Slack gives fifteen messages a minute, an update whose posting', () => {
  it.each<[string, ...Fault[]]>([
    ['lost its answer', { loseReply: true }],
    ['was cut', { cut: true }],
    ['was cut, and then lost its answer,', { cut: true }, { loseReply: true }],
  ])('%s in a busy channel is looked for to the end, and stands there once', async (_, ...faults) => {
    const channel = await story.declares('ana', `minor ${faults.map((fault) => Object.keys(fault)).join()}`);
    await story.passes(120_000);
    for (let line = 1; line <= 20; line += 1) await story.person('ana').types(`before ${line}`, { in: channel });
    const [first, second] = faults;
    story.slack.faults.set({ method: 'chat.postMessage', times: 1, ...first });
    await story.person('ana').types('/incident update we look at it', { in: channel });
    await story.settled();
    if (second) story.slack.faults.set({ method: 'chat.postMessage', times: 1, ...second });
    for (let line = 1; line <= 20; line += 1) await story.person('ana').types(`after ${line}`, { in: channel });
    await story.passes(600_000);
    const updates = story
      .person('ana')
      .sees(channel)
      .filter(({ shown }) => shown.includes('we look at it') && !shown.includes('Take lead'));
    expect(updates).toHaveLength(1);
    const pending = await story.database.db.selectFrom('outbox').select(['kind', 'lastError']).where('state', '=', 'pending').execute();
    expect(pending).toEqual([]);
  });
});
