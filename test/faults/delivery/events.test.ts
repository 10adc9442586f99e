import { afterEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { act, openConversation } from '../../support/conversation.ts';
import { openStory } from '../../support/story.ts';

const story = openStory();

afterEach(async () => {
  story.slack.faults.events.clear();
  await story.settled();
});

async function declares(): Promise<string> {
  const channel = await story.declares('ana', `minor trouble ${story.clock.now()}`);
  for (const who of ['ben', 'chloe']) story.person(who).joins(channel);
  await story.settled();
  story.clock.advance(1_000);
  return channel;
}

const disturbance = fc.record({
  kind: fc.constant('disturb' as const),
  faults: fc.record(
    { duplicate: fc.boolean(), reorder: fc.boolean(), lateMs: fc.constantFrom(1_500, 61_000), times: fc.integer({ min: 1, max: 8 }) },
    { requiredKeys: ['times'] },
  ),
});
const acts = fc.array(fc.oneof({ weight: 4, arbitrary: act }, { weight: 1, arbitrary: disturbance }), { minLength: 10, maxLength: 40 });

describe('events that come twice, in the wrong order, or late', () => {
  it('leave the record as if they had come once, in order, at once', async () => {
    const property = fc.asyncProperty(acts, async (list) => {
      const conversation = openConversation(story.slack, await declares());
      for (const next of list) {
        story.clock.advance(700);
        if (next.kind === 'disturb') story.slack.faults.events.set(next.faults);
        else await conversation.play(next);
        await story.settled();
      }
      story.slack.faults.events.clear();
      await story.settled();

      expect(await conversation.record(story.database.db)).toMatchObject(conversation.truth());
    });
    await fc.assert(property, { numRuns: 5 });
  }, 60_000);

  it.each([
    ['an edit before its original', 'edit', 'said otherwise'],
    ['a deletion before its original', 'delete', ''],
  ])('%s', async (_, what, text) => {
    const channel = await declares();
    story.slack.faults.events.set({ reorder: true, times: 2 });
    const { message } = await story.person('ben').types('said first', { in: channel });
    if (what === 'edit') story.person('ben').edits(message!, text);
    else story.person('ben').deletes(message!);
    await story.settled();

    const rows = await story.database.db
      .selectFrom('timelineEntries')
      .select(['text', 'deletedAt', 'editedAt'])
      .where('slackTs', '=', message!.ts)
      .execute();
    expect(rows.map((row) => [row.text, row.deletedAt !== null, row.editedAt !== null])).toEqual([
      [text, what === 'delete', what === 'edit'],
    ]);
  });

  it('a reply before its parent', async () => {
    const channel = await declares();
    story.slack.faults.events.set({ reorder: true, times: 2 });
    const { message: parent } = await story.person('ben').types('parent', { in: channel });
    const { message: reply } = await story.person('chloe').types('reply', { in: channel, thread: parent! });
    await story.settled();

    const rows = await story.database.db
      .selectFrom('timelineEntries')
      .select(['text', 'threadTs'])
      .where('slackTs', 'in', [parent!.ts, reply!.ts])
      .orderBy('slackTs')
      .execute();
    expect(rows).toEqual([
      { text: 'parent', threadTs: null },
      { text: 'reply', threadTs: parent!.ts },
    ]);
  });

  it('what is said in a channel before Muster knows that it is an incident’s', async () => {
    // All that the new channel's events tell comes a minute late or never in time: joins, the card, the first words.
    story.slack.faults.events.set({ lateMs: 60_000 });
    await story.person('ana').types('/incident critical said at once', { in: '#general' });
    await story.settled();
    const { channelId } = await story.database.db
      .selectFrom('incidents')
      .select('channelId')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    await story.person('ana').types('it began at nine', { in: channelId ?? '' });
    await story.passes(61_000);
    story.slack.faults.events.clear();
    await story.settled();

    const rows = await story.database.db
      .selectFrom('timelineEntries')
      .select(['text', 'authorId'])
      .where('slackChannelId', '=', channelId)
      .where('kind', '=', 'message')
      .execute();
    expect(rows.filter(({ text }) => text === 'it began at nine')).toEqual([
      { text: 'it began at nine', authorId: story.person('ana').id },
    ]);
    const shown = story.slack.channel(channelId ?? '').messages.filter(({ subtype }) => subtype !== 'channel_join');
    expect(rows.length).toBeGreaterThanOrEqual(shown.length);
  });

  it('act once where they are gestures of the road: a pushpin, a join, an archiving', async () => {
    const channel = await declares();
    const { message } = await story.person('ben').types('the turning point', { in: channel });
    await story.settled();
    story.slack.faults.events.set({ duplicate: true });
    story.person('ana').reacts(message!, 'pushpin');
    story.person('dev').joins(channel);
    story.person('ana').archives(channel);
    await story.settled();

    const { db } = story.database;
    const acts = await db
      .selectFrom('timelineEntries')
      .innerJoin('incidents', 'incidents.id', 'timelineEntries.incidentId')
      .select(['kind', 'authorId'])
      .where('incidents.channelId', '=', channel)
      .where('kind', 'in', ['joined', 'channel_archived'])
      .execute();
    const of = (kind: string, who: string) => acts.filter((act) => act.kind === kind && act.authorId === story.person(who).id);
    expect([of('joined', 'dev'), of('channel_archived', 'ana')].map(({ length }) => length)).toEqual([1, 1]);
    expect(await db.selectFrom('timelineEntries').select('key').where('slackTs', '=', message!.ts).execute()).toEqual([{ key: true }]);
  });
});
