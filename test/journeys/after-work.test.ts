import { describe, expect, it } from '@jest/globals';
import { openStory } from '../support/story.ts';

const story = openStory();
const dayMs = 86_400_000;
const ana = () => story.person('ana');
const ben = () => story.person('ben');

let channel = '';
const summary = () => story.finds('ana', channel, 'Post-mortem summary');
const files = () => story.slack.channel(channel).messages.filter(({ files: shared }) => (shared ?? []).length > 0).length;

describe('after the incident', () => {
  it('offers the tasks still open as follow-ups, one tick each', async () => {
    channel = await story.declares('ana', 'minor reports are empty');
    await ana().types('/incident task @ben clean up the old exports', { in: channel });
    await ana().types('/incident resolve restarted the exporter', { in: channel });
    await story.settled();
    await ana().submits();
    await story.settled();

    await ana().clicks(story.finds('ana', channel, 'still open'), 'Make it a follow-up');
    await story.settled();
    expect(story.finds('ana', channel, 'Follow-up 1').shown).toContain('clean up the old exports');
    expect(story.finds('ana', channel, 'still open').shown).toContain('follow-up 1');
    expect(summary().shown).toContain('clean up the old exports');
  });

  it('asks who knows, and keeps what somebody fills in', async () => {
    expect(summary().shown).toContain('unknown — who knows?');
    await ben().clicks(summary(), 'Fill in');
    await story.settled();
    await ben().fills({ Impact: 'nobody had a report between 9 and 10' });
    await ben().submits();
    await story.settled();
    expect(summary().shown).toContain('nobody had a report between 9 and 10');
  });

  it('brings the current draft when it is asked for', async () => {
    const before = files();
    const seen = await ana().types('/incident postmortem', { in: channel });
    await story.settled();
    expect(seen.ephemeral?.shown).toContain('nobody had a report between 9 and 10');
    expect(files()).toBe(before + 1);
  });

  it('takes a message out of the summary once it is deleted', async () => {
    await ben().types('rebuilt the report index at 10:40, reports are back', { in: channel });
    await story.settled();
    await story.passes(6 * 60_000);
    expect(summary().shown).toContain('rebuilt the report index');

    ben().deletes(story.slack.channel(channel).messages.find(({ text }) => text.startsWith('rebuilt'))!);
    await story.settled();
    await story.passes(15 * 60_000);
    expect(summary().shown).not.toContain('rebuilt the report index');
  });

  it('reminds the owner until it is done', async () => {
    const reminders = () =>
      ben()
        .directMessages()
        .filter(({ shown }) => shown.includes('Yours is follow-up 1'));
    await story.passes(60 * dayMs);
    expect(reminders()).toHaveLength(1);
    await story.passes(4 * dayMs);
    expect(reminders().length).toBeGreaterThan(1);

    const told = reminders().length;
    await ben().clicks(reminders().at(-1)!, 'Done');
    await story.settled();
    expect(
      ana()
        .sees(channel)
        .find(({ shown }) => shown.startsWith('*Follow-up 1*'))?.shown,
    ).toContain('*Done*');
    await story.passes(4 * dayMs);
    expect(reminders()).toHaveLength(told);
  });

  describe('that was not over', () => {
    let again = '';
    const resolves = async (how: string) => {
      await ana().types(`/incident resolve ${how}`, { in: again });
      await story.settled();
      await ana().submits();
      await story.settled();
    };

    it('takes back what its end left in the channel', async () => {
      again = await story.declares('ana', 'minor labels are empty');
      await ana().types('/incident task print one', { in: again });
      await resolves('restarted the printer');
      const offer = story.finds('ana', again, 'Make it a follow-up');
      const first = story.finds('ana', again, 'Post-mortem summary');

      await ana().types('/incident reopen it stands still again', { in: again });
      await story.settled();
      const taken = story.finds('ana', again, 'was opened again after this. Its tasks went on');
      expect(taken.ts).toBe(offer.ts);
      expect(taken.shown).not.toContain('Make it a follow-up');
      expect(story.finds('ana', again, 'was opened again after this. A new summary').ts).toBe(first.ts);
    });

    it('has a summary and an offer where people read when it is over at last', async () => {
      await ana().types('the fuser was worn out', { in: again });
      const saidLast = ana().sees(again).at(-1)!.ts;
      await resolves('a new fuser');

      const summaries = ana()
        .sees(again)
        .filter(({ shown }) => shown.startsWith('*Post-mortem summary'));
      expect(summaries.map(({ ts }) => ts > saidLast)).toEqual([true]);
      expect(summaries[0]?.shown).toContain('a new fuser');
      const offer = story.finds('ana', again, 'Make it a follow-up');
      expect(offer.ts > saidLast).toBe(true);

      await ana().clicks(offer, 'Make it a follow-up');
      await story.settled();
      expect(story.finds('ana', again, 'still open').ts).toBe(offer.ts);
      expect(story.finds('ana', again, 'still open').shown).toContain('follow-up 1');
    });
  });

  it('sent Slack nothing that it refused', () => {
    expect(story.slack.refusals.map(({ method, result }) => [method, result])).toEqual([]);
  });
});
