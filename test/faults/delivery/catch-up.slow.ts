import { describe, expect, it } from '@jest/globals';
import { leave } from '../../../emulator/workspace/membership.ts';
import { openAbsence } from '../../slack/absence.ts';
import { gapsOf } from '../../slack/gaps.ts';
import type { Spot } from '../../support/conversation.ts';

const away = openAbsence();
const channelsMax = 20;
const messagesMax = 500;

const standing = (channel: string): string[] => {
  const { messages, replies } = away.slack.channel(channel);
  return messages.flatMap((message) => [message, ...replies(message.ts)]).flatMap(({ text, subtype }) => (subtype ? [] : [text ?? '']));
};

const recorded = (channel: string) =>
  away.database.db
    .selectFrom('timelineEntries')
    .select(['slackTs', 'text', 'deletedAt'])
    .where('slackChannelId', '=', channel)
    .where('kind', '=', 'message')
    .execute();

/** What stands in Slack is recorded once and word for word, and what does not is not. */
async function expectSame(channel: string): Promise<void> {
  const entries = await recorded(channel);
  const people = entries.filter(({ deletedAt, text }) => deletedAt === null && text.startsWith('said ')).map(({ text }) => text);
  expect(people.toSorted()).toEqual(
    standing(channel)
      .filter((text) => text.startsWith('said '))
      .toSorted(),
  );
  expect(new Set(entries.map(({ slackTs }) => slackTs)).size).toBe(entries.length);
}

describe('an absence of which much was missed', () => {
  it('is made up for: 500 messages in 20 channels, with threads, edits and deletions, at the pace that Slack allows', async () => {
    const { slack, says } = away;
    const channels: string[] = [];
    const threads: Spot[] = [];
    const earlier: Spot[] = [];
    for (let index = 0; index < channelsMax; index += 1) {
      const channel = await away.declares();
      channels.push(channel);
      threads.push(await says('ana', `said before in ${index}`, channel));
      await says('ben', `said under it in ${index}`, channel, threads[index]);
      earlier.push(
        await says('ben', `said and corrected in ${index}`, channel),
        await says('ben', `said and taken back in ${index}`, channel),
      );
    }
    await away.settled();
    await away.goes();

    away.clock.advance(60_000);
    for (let index = 0; index < messagesMax; index += 1) {
      const at = index % channelsMax;
      const thread = index % 5 < 2 ? threads[at] : undefined;
      await says(index % 3 === 0 ? 'ana' : 'ben', `said ${index}`, channels[at] ?? '', thread);
    }
    earlier.forEach((spot, index) =>
      index % 2 === 0 ? slack.person('ben').edits(spot, `said otherwise ${index}`) : slack.person('ben').deletes(spot),
    );
    slack.limits.on();
    await away.comes();
    await away.passes(15 * 60_000);
    slack.limits.off();

    for (const channel of channels) {
      await expectSame(channel);
      expect((await gapsOf(away.database, channel)).filter(({ filledAt }) => filledAt === null)).toEqual([]);
    }
    const corrected = await away.database.db
      .selectFrom('timelineRevisions')
      .select('text')
      .where('text', 'like', 'said and corrected%')
      .execute();
    expect(corrected).toHaveLength(channelsMax);
    expect(slack.refusals.filter(({ result }) => !JSON.stringify(result).includes('ratelimited'))).toEqual([]);
  }, 120_000);

  it('is made up for where Muster was put out of the channel and invited again: what was said, corrected and taken back', async () => {
    const { slack, says } = away;
    const channel = await away.declares();
    const corrected = await says('ben', 'said at 14:00', channel);
    const taken = await says('ben', 'said in anger', channel);
    const thread = await says('ana', 'said first', channel);
    await away.settled();
    const room = slack.workspace.channels.get(channel);
    if (!room) throw new Error('no such channel');
    leave(slack.workspace, room, slack.botUserId, slack.person('ben').id);
    await away.settled();

    await says('chloe', 'said while it was out', channel);
    await says('chloe', 'said in the thread while it was out', channel, thread);
    slack.person('ben').edits(corrected, 'said at 13:50');
    slack.person('ben').deletes(taken);
    await away.settled();
    expect((await recorded(channel)).map(({ text }) => text)).not.toContain('said while it was out');

    slack.person('ben').invites(channel, slack.botUserId);
    await away.settled();
    await expectSame(channel);
    expect((await recorded(channel)).find(({ slackTs }) => slackTs === taken.ts)).toMatchObject({ text: '', deletedAt: expect.any(Date) });
    expect(await gapsOf(away.database, channel)).toEqual([expect.objectContaining({ filledAt: expect.any(Date) })]);
  });
});
