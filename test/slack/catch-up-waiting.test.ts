import { describe, expect, it } from '@jest/globals';
import { openAbsence } from './absence.ts';
import { gapsOf } from './gaps.ts';

const away = openAbsence({ paging: { max: 7, short: true } });
const textsIn = async (channelId: string): Promise<string[]> => {
  const entries = await away.database.db.selectFrom('timelineEntries').select('text').where('slackChannelId', '=', channelId).execute();
  return entries.map(({ text }) => text);
};

describe('when Slack makes it wait', () => {
  it('goes on after exactly as long as Slack said, where it stopped', async () => {
    const { slack } = away;
    const channel = await away.declares();
    const thread = await away.says('ana', 'a thread', channel);
    await away.says('ben', 'a reply', channel, thread);
    for (let line = 1; line <= 10; line += 1) await away.says('ana', `line ${line}`, channel);
    await away.goes();
    await away.says('chloe', 'missed in the thread', channel, thread);
    slack.faults.set({ method: 'conversations.replies', times: 1, status429: { retryAfter: 4 } });
    const callsBefore = slack.calls.length;
    await away.comes();

    expect(await textsIn(channel)).not.toContain('missed in the thread');
    await away.passes(3_900);
    expect(await textsIn(channel)).not.toContain('missed in the thread');
    await away.passes(200);
    expect(await textsIn(channel)).toContain('missed in the thread');
    expect(await gapsOf(away.database, channel)).toEqual([]);
    const reads = slack.calls
      .slice(callsBefore)
      .filter(({ method, args }) => method === 'conversations.history' && args.channel === channel);
    const starts = reads.filter(({ args }) => args.cursor === undefined).map(({ args }) => args.latest);
    expect(starts).toEqual([undefined, expect.stringMatching(/^\d{10}\.\d{6}$/)]);
  });

  it('says from when to when the record is incomplete, and that it is complete again', async () => {
    const { slack, clock } = away;
    const channel = await away.declares();
    await away.says('ana', 'heard', channel);
    await away.settled();
    const leftAt = new Date(clock.now());
    await away.goes();
    clock.advance(60_000);
    await away.says('ben', 'unheard', channel);
    slack.faults.set({ method: 'conversations.history', status429: { retryAfter: 60 } });
    await away.comes();
    slack.faults.clear();
    const cameAt = clock.now();
    await away.passes(15_000);

    const [gap, ...more] = await gapsOf(away.database, channel);
    expect([gap?.filledAt, more]).toEqual([null, []]);
    expect(gap?.fromAt.getTime()).toBeLessThanOrEqual(leftAt.getTime() + 1);
    expect(gap?.toAt?.getTime()).toBeGreaterThanOrEqual(cameAt);

    await away.passes(46_000);
    expect(await textsIn(channel)).toContain('unheard');
    expect(await gapsOf(away.database, channel)).toEqual([expect.objectContaining({ filledAt: expect.any(Date) })]);
  });

  it('keeps the gap open from where it began while Slack does not answer, whatever is heard meanwhile', async () => {
    const { slack, clock } = away;
    const channel = await away.declares();
    await away.says('ana', 'before', channel);
    await away.settled();
    const leftAt = clock.now();
    await away.goes();
    clock.advance(60_000);
    await away.says('ben', 'in between', channel);
    slack.faults.set({ method: 'conversations.history', status500: true });
    await away.comes();
    await away.says('ana', 'after', channel);
    await away.goes();
    clock.advance(60_000);
    await away.comes();

    const [gap] = await gapsOf(away.database, channel);
    expect(gap).toMatchObject({ why: 'Slack did not answer', filledAt: null, toAt: new Date(clock.now()) });
    expect(gap?.fromAt.getTime()).toBeLessThanOrEqual(leftAt + 1);
    expect(await textsIn(channel)).not.toContain('in between');

    slack.faults.clear();
    await away.passes(120_000);
    expect(await textsIn(channel)).toContain('in between');
    expect(await gapsOf(away.database, channel)).toEqual([expect.objectContaining({ filledAt: expect.any(Date) })]);
  });
});
