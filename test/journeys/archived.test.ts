import { beforeAll, describe, expect, it } from '@jest/globals';
import { peopleOf } from '../support/people.ts';
import { openStory } from '../support/story.ts';

const story = openStory();
const { asks, clicks, fillsIn, note } = peopleOf(story);
const general = '#general';
const notes = (who: string): string[] =>
  story
    .person(who)
    .directMessages()
    .map(({ shown }) => shown);

let channel = '';
beforeAll(async () => {
  channel = await story.declares('ana', 'minor the archive is full');
  await asks('ana', 'lead @ben', channel);
});

describe('an incident whose channel is archived by hand', () => {
  it('is told to the lead privately, once, and says so in every list', async () => {
    story.person('ana').archives(channel);
    await story.settled();
    expect(note('ben', 'INC-1 is still open').shown).toContain('Unarchive it and invite me again');
    expect(await asks('dev', 'list', general)).toMatch(/INC-1.*its channel is archived/);
  });

  it('goes on when it is unarchived and Muster is invited again', async () => {
    story.clock.advance(1_000);
    story.person('ana').unarchives(channel);
    await story.settled();
    expect(note('ben', 'reading what was said while I was away').shown).toContain('Invite me to the channel again');
    story.person('ana').invites(channel, 'muster');
    await story.settled();
    expect(await asks('dev', 'list', general)).not.toContain('archived');
    expect(await asks('ana', 'note it works again', channel)).toContain('Noted');
    expect(story.finds('ana', channel, 'noted: it works again').shown).toContain('it works again');
  });

  it('can be ended from the private word, and costs its lead one word more', async () => {
    story.person('ana').archives(channel);
    await story.settled();
    story.clock.advance(1_000);
    const before = notes('ben').length;
    await clicks('ben', note('ben', 'INC-1 is still open'), 'Cancel');
    await fillsIn('ben', { Why: 'nobody needs it' });
    expect(await asks('dev', 'list', general)).toContain('No incident is open');
    expect(notes('ben').slice(before)).toEqual([
      expect.stringContaining('INC-1 is cancelled'),
      expect.stringMatching(/INC-1: This did not work.*Unarchive the channel/),
    ]);
    const kept = story.database.db.selectFrom('incidents').select(['phase', 'endedAs']).where('number', '=', 1);
    expect(await kept.executeTakeFirst()).toEqual({ phase: 'closed', endedAs: 'cancelled' });
  });
});
