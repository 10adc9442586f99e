import { describe, expect, it } from '@jest/globals';
import { leavesNothingBehind, minutes, peopleOf } from '../support/people.ts';
import { openStory } from '../support/story.ts';

const story = openStory();
const { asks, clicks, note, channelSays } = peopleOf(story);
const mention = (name: string) => `<@${story.person(name).id}>`;

let channel = '';
const find = (words: string) => story.finds('ana', channel, words);
const says = (words: string) => channelSays(channel).filter((said) => said.includes(words));
const unread = (name: string, words: string) =>
  story
    .person(name)
    .directMessages()
    .filter(({ shown }) => shown.includes(words)).length;

describe('a page by the policy', () => {
  it('reaches those on call by a private message and a mention in the channel, with both answers', async () => {
    channel = await story.declares('chloe', 'major checkout is slow');
    for (const name of ['ana', 'ben']) {
      expect(note(name, 'You are needed').shown).toContain("Can't — next");
      expect(find('*Page 1* for oncall').shown).toContain(mention(name));
      expect(story.slack.channel(channel).members).toContain(story.person(name).id);
    }
    expect(find('*Page 1*').text).toContain(mention('ana'));
  });

  it('unanswered after five minutes is repeated once, in the channel and in private', async () => {
    await story.passes(minutes(5));
    expect(says('once more, you are needed')).toHaveLength(1);
    expect(unread('ana', 'Once more')).toBe(1);
  });

  it('then goes to the next level, which is invited', async () => {
    await story.passes(minutes(5));
    expect(says('nobody has answered the page for oncall')[0]).toContain(mention('finn'));
    expect(note('finn', 'You are needed').shown).toContain('On my way');
    expect(find('*Page 1*').shown).toContain('has not answered: escalated');
    expect(story.slack.channel(channel).members).toContain(story.person('finn').id);
  });

  it('and after the last level to everyone, in so many words', async () => {
    await story.passes(minutes(10));
    expect(find('<!channel> nobody has answered').shown).toContain('On my way');
    expect(note('ana', 'You are needed').shown).not.toContain("Can't — next");
  });

  it('is over once somebody comes: everybody reads who, and how fast', async () => {
    await clicks('emma', find('<!channel> nobody has answered'), 'On my way');
    expect(says('is on the way 10 min after being paged')[0]).toContain(mention('emma'));
    expect(find('<!channel> nobody has answered').shown).toContain(`${mention('emma')} is on the way`);
    expect(note('ana', '*INC-1 major*').shown).toContain(`${mention('emma')} is on the way; you need not come`);
    const before = channelSays(channel).length;
    await story.passes(minutes(8));
    expect(channelSays(channel).slice(before).join('\n')).not.toContain('needed');
  });
});

describe('a page by hand', () => {
  it('goes on at once when the one paged cannot come', async () => {
    channel = await story.declares('chloe', 'minor the export is empty');
    expect(await asks('chloe', 'page @dev the replica lags', channel)).toContain('everyone in the channel');
    const page = note('dev', 'the replica lags');
    await clicks('dev', page, "Can't — next");
    expect(find('*Page 1*').shown).toContain(`${mention('dev')} cannot come`);
    expect(says('<!channel> nobody has answered that they can come')).toHaveLength(1);
    expect(note('dev', 'It is noted that you cannot come').shown).not.toContain('On my way');
  });

  it('answered twice says so, and by somebody else that it is not theirs', async () => {
    await asks('chloe', 'page @ben the queue is full', channel);
    expect(await clicks('chloe', find('*Page 2*'), 'On my way')).toContain(`This page is for ${mention('ben')}`);
    const page = note('ben', 'the queue is full');
    await clicks('ben', page, 'On my way');
    expect(find('*Page 2*').shown).toContain('acknowledged after 0 s');
  });

  it('to a user group reaches its members, and to everyone the channel', async () => {
    await asks('chloe', 'page @dba look at the lag', channel);
    expect(note('dev', 'look at the lag').shown).toContain('On my way');
    await asks('chloe', 'page everyone all hands please', channel);
    expect(says('<!channel>').at(-1)).toContain('all hands please');
  });

  it('is over when the incident is', async () => {
    await asks('chloe', 'cancel it was a test', channel);
    expect(note('dev', 'INC-2').shown).not.toContain('On my way');
    await story.passes(minutes(20));
    expect(says('once more')).toEqual([]);
  });
});

leavesNothingBehind(story);
