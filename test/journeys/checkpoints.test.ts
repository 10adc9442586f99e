import { describe, expect, it } from '@jest/globals';
import { leavesNothingBehind, minutes, peopleOf } from '../support/people.ts';
import { openStory } from '../support/story.ts';

const story = openStory();
const { asks, clicks, fillsIn, hasForm, note, channelSays } = peopleOf(story);
const mention = (name: string) => `<@${story.person(name).id}>`;

let channel = '';
const find = (words: string) => story.finds('ana', channel, words);
const says = (words: string) => channelSays(channel).filter((said) => said.includes(words));
const outcomes = async () => {
  const rows = await story.database.db
    .selectFrom('checkpoints')
    .innerJoin('incidents', 'incidents.id', 'checkpoints.incidentId')
    .select(['checkpoints.number', 'outcome'])
    .where('channelId', '=', channel)
    .orderBy('checkpoints.number')
    .execute();
  return rows.map(({ number, outcome }) => `${number} ${outcome ?? 'open'}`);
};

/** A critical incident that Ben leads and Ana speaks for, with those paged on their way. */
async function declared(title: string): Promise<void> {
  channel = await story.declares('ana', `critical ${title}`);
  await asks('ana', 'lead @ben', channel);
  await asks('ana', 'comms me', channel);
  for (const name of ['ben', 'finn']) await clicks(name, note(name, 'On my way'), 'On my way');
}

describe('an update that is owed', () => {
  it('is asked of the lead five minutes after a critical declare, in the channel', async () => {
    await declared('site down');
    expect(story.finds('ana', channel, 'Take scribe').shown).toContain('*Next update*\ndue <!date^');
    await story.passes(minutes(5) - 1_000);
    expect(says('*Checkpoint 1*')).toEqual([]);
    await story.passes(1_000);
    const asked = find('*Checkpoint 1*');
    expect(asked.shown).toContain(mention('ben'));
    for (const label of ['Post update', 'Nothing new', '10 more minutes']) expect(asked.shown).toContain(label);
  });

  it('put off moves the same checkpoint, once', async () => {
    await clicks('ben', find('*Checkpoint 1*'), '10 more minutes');
    expect(find('*Checkpoint 1*').shown).toContain(`put off to`);
    await story.passes(minutes(10));
    expect(find('Nothing new').shown).toContain('*Checkpoint 1*');
    expect(find('Nothing new').shown).not.toContain('10 more minutes');
  });

  it('answered with “Nothing new” is met, and the next is owed', async () => {
    await clicks('ben', find('Nothing new'), 'Nothing new');
    expect(await outcomes()).toEqual(['1 met', '2 open']);
    expect(find('✓ nothing new').shown).toContain(mention('ben'));
  });

  it('answered with an update by the form starts the clock anew', async () => {
    await story.passes(minutes(15));
    await clicks('ben', find('*Checkpoint 2*'), 'Post update');
    await fillsIn('ben', { 'What is new': 'rolling back', 'Next update in': '7m' });
    expect(await outcomes()).toEqual(['1 met', '2 met', '3 open']);
    expect(find('*Update* from').shown).toContain('rolling back');
    expect(story.finds('finn', '#incidents', 'INC-1').shown).toContain('rolling back');
    await story.passes(minutes(7));
    expect(find('*Checkpoint 3*').shown).toContain('Nothing new');
  });

  it('five minutes overdue comes to the lead in private, and answered after that is late', async () => {
    await story.passes(minutes(5));
    const reminder = note('ben', 'is waiting for an update');
    await story.passes(minutes(2));
    await clicks('ben', reminder, 'Nothing new');
    expect(await outcomes()).toEqual(['1 met', '2 met', '3 late', '4 open']);
  });

  it('ten minutes overdue asks the next in line to lead, and is missed when the next is due', async () => {
    await story.passes(minutes(15 + 10));
    expect(find('can you take the lead?').shown).toContain(mention('ana'));
    expect(note('ana', 'You are next in line').shown).toContain('Take lead');
    await story.passes(minutes(5));
    expect((await outcomes()).slice(3)).toEqual(['4 missed', '5 open']);
    expect(says('*Checkpoint 4*')[0]).toContain('missed');

    await clicks('ana', note('ana', 'You are next in line'), 'Take lead');
    await story.passes(minutes(2));
    expect(find('is now lead').shown).toContain(mention('ana'));
  });

  it('counts in the list, and what was not asked by the end has no outcome', async () => {
    await asks('ana', 'update it works again', channel);
    expect(await asks('ana', 'checkpoints', channel)).toContain('2 met, 2 late, 1 missed');
    await asks('ana', 'resolve rolled back', channel);
    await fillsIn('ana', {});
    expect((await outcomes()).at(-1)).toBe('6 open');
    await story.passes(minutes(40));
    expect(says('*Checkpoint 6*')).toEqual([]);
  });
});

describe('with nobody to lead', () => {
  it('comms is asked, and without comms everyone', async () => {
    channel = await story.declares('chloe', 'major checkout is slow');
    await asks('chloe', 'comms me', channel);
    await story.passes(minutes(5));
    expect(find('*Checkpoint 1*').shown).toContain(mention('chloe'));
    await asks('chloe', 'update looking', channel);
    await asks('chloe', 'comms nobody', channel);
    await story.passes(minutes(30));
    expect(find('*Checkpoint 2*').shown).toContain('<!channel>');
  });

  it('whoever came when paged is next in line', async () => {
    await clicks('ana', note('ana', 'On my way'), 'On my way');
    await story.passes(minutes(10));
    expect(find('can you take the lead?').shown).toContain(mention('ana'));
    expect(story.finds('finn', '#incidents', 'checkout is slow').shown).toContain('Next update due');
  });
});

describe('a checkpoint set by hand', () => {
  it('is asked once at its time, with its question, and ends met, late or missed like any other', async () => {
    channel = await story.declares('chloe', 'minor logo is blurred');
    for (const line of ['checkpoint 6m is the cache warm?', 'checkpoint 7m is the queue empty?', 'checkpoint 8m is it over?'])
      await asks('chloe', line, channel);
    await story.passes(minutes(6));
    expect(find('*Checkpoint 1*').shown).toContain('is the cache warm?');
    await clicks('chloe', find('*Checkpoint 1*'), 'Nothing new');
    await story.passes(minutes(1 + 6));
    await clicks('chloe', find('*Checkpoint 2*'), 'Nothing new');
    await story.passes(minutes(6));
    expect(await outcomes()).toEqual(['1 met', '2 late', '3 missed']);
  });
});

describe('the check-in', () => {
  it('asks each owner of an open task in private, and shows everyone what is stuck or found', async () => {
    channel = await story.declares('chloe', 'major search is slow');
    for (const [owner, what] of [
      ['dev', 'check the index'],
      ['emma', 'tell support'],
      ['ana', 'look at the queue'],
      ['ben', 'restart the pool'],
    ])
      await asks('chloe', `task @${owner} ${what}`, channel);
    await asks('chloe', 'lead me', channel);
    await story.passes(minutes(5));

    await clicks('emma', note('emma', 'How is it going'), 'On it');
    await clicks('dev', note('dev', 'How is it going'), 'Stuck');
    await clicks('ana', note('ana', 'How is it going'), 'Found something');
    expect(hasForm('ana')).toBe(true);
    await fillsIn('ana', { 'What you found': 'the queue has 2 million jobs' });
    await clicks('ben', note('ben', 'How is it going'), 'Done');

    expect(note('emma', 'How is it going').shown).toContain('✓ You said: on it');
    expect(says('is stuck on task 1, check the index')[0]).toContain(mention('dev'));
    expect(says('found something on task 3')[0]).toContain('the queue has 2 million jobs');
    expect(find('*Task 4*').shown).toContain(`✓ *Done*`);
    expect(find('*Checkpoint 1*').shown).toContain('4 of 4 answered');
    expect(says('tell support')).toHaveLength(1);
  });

  it('brings up what is overdue at the next checkpoint', async () => {
    await asks('chloe', 'task @emma write the notice by 10m', channel);
    await asks('chloe', 'update still looking', channel);
    await story.passes(minutes(30));
    expect(find('*Checkpoint 2*').shown).toContain('write the notice');
  });
});

leavesNothingBehind(story);
