import { beforeAll, describe, expect, it } from '@jest/globals';
import { leavesNothingBehind, minutes, peopleOf, writtenPolicy } from '../support/people.ts';
import { openStory } from '../support/story.ts';

const story = openStory({ policy: writtenPolicy() });
const { asks, clicks, fillsIn, note, channelSays } = peopleOf(story);
const mention = (name: string) => `<@${story.person(name).id}>`;
const hours = (count: number) => minutes(60 * count);

let channel = '';
const find = (words: string) => story.finds('ana', channel, words);
const card = () => find('Take scribe');
const leadOnCard = () => card().shown.split('*Incident commander*\n')[1]?.split('\n')[0];
const lastSaid = () => channelSays(channel).findLast((said) => said.includes(' is now '));

beforeAll(async () => {
  channel = await story.declares('chloe', 'major checkout is slow');
  story.person('dev').joins(channel);
  await story.settled();
});

describe('while nobody leads', () => {
  it('the channel and those paged are told after three minutes, with the button', async () => {
    await story.passes(minutes(3));
    expect(find('Nobody leads yet').shown).toContain('Take lead');
    for (const name of ['ana', 'ben']) expect(note(name, 'Nobody leads INC-1 yet').shown).toContain('Take lead');
  });

  it('whoever clicks it, wherever, leads: on the card, in one line, and with a private note of duties and next steps', async () => {
    await clicks('ben', note('ben', 'Nobody leads INC-1 yet'), 'Take lead');
    expect(leadOnCard()).toContain(mention('ben'));
    expect(lastSaid()).toBe(`${mention('ben')} is now lead.`);
    const duties = note('ben', 'You are *lead*').shown;
    expect(duties).toContain('What it asks of you');
    expect(duties).toMatch(/1\. [^]*2\. [^]*3\. /);
    expect(find(`${mention('ben')} is *lead* now`).shown).not.toContain('Take lead');
    expect(note('ana', `${mention('ben')} is *lead* now`).shown).not.toContain('Take lead');
  });
});

describe('a role that somebody holds', () => {
  it('is asked for first, and kept if its holder says so', async () => {
    expect(await clicks('dev', card(), 'Take lead')).toContain(`${mention('ben')} is lead and is asked to hand over`);
    const question = find('asks for lead');
    expect(await clicks('dev', question, 'Keep it')).toContain(`for ${mention('ben')} to answer`);
    await clicks('ben', question, 'Keep it');
    expect(leadOnCard()).toContain(mention('ben'));
    expect(find(`${mention('ben')} keeps *lead*`).shown).not.toContain('Hand over');
  });

  it('passes when its holder hands it over', async () => {
    await clicks('dev', card(), 'Take lead');
    await clicks('ben', find('asks for lead'), 'Hand over');
    expect(leadOnCard()).toContain(mention('dev'));
    expect(note('dev', 'You are *lead*').shown).toContain('Read where things stand');
  });

  it('passes after two minutes of silence', async () => {
    await asks('ana', 'lead @ana', channel);
    await story.passes(minutes(2) - 1_000);
    expect(leadOnCard()).toContain(mention('dev'));
    await story.passes(2_000);
    expect(leadOnCard()).toContain(mention('ana'));
    expect(lastSaid()).toContain(`${mention('dev')} did not answer for 2 min`);
  });

  it('given by a third person is asked for too, and by its holder passes at once', async () => {
    await asks('chloe', 'lead @emma', channel);
    expect(find(`${mention('chloe')} asks that ${mention('emma')} takes lead`).shown).toContain('Hand over');
    await clicks('ana', find('takes lead'), 'Keep it');

    await asks('ana', 'lead @emma', channel);
    expect(leadOnCard()).toContain(mention('emma'));
    expect(lastSaid()).toBe(`${mention('emma')} is now lead, handed over by ${mention('ana')}.`);
    expect(story.slack.channel(channel).members).toContain(story.person('emma').id);
  });

  it('freed by its holder is free, and a lead is asked for again', async () => {
    await asks('emma', 'lead nobody', channel);
    expect(leadOnCard()).toContain('_nobody_');
    await story.passes(minutes(3));
    expect(channelSays(channel).filter((said) => said.includes('*Nobody leads yet.*'))).toHaveLength(1);
  });
});

describe('one person', () => {
  it('may hold several roles', async () => {
    for (const role of ['lead', 'comms', 'ops', 'scribe']) await asks('ana', `${role} me`, channel);
    expect(card().shown.split(mention('ana'))).toHaveLength(5);
  });

  it('who has led for three hours is asked to hand over, and may keep it', async () => {
    await story.passes(hours(3));
    const question = find('A fresh head sees more');
    await clicks('ana', question, 'Keep it');
    expect(leadOnCard()).toContain(mention('ana'));
  });

  it('or hands over by the form', async () => {
    await story.passes(hours(3));
    await clicks('ana', find('A fresh head sees more'), 'Hand over');
    await fillsIn('ana', { Who: 'ben' });
    expect(leadOnCard()).toContain(mention('ben'));
    expect(find(`${mention('ana')} handed *lead* over`).shown).toContain(`${mention('ben')} is *lead* now`);
  });
});

leavesNothingBehind(story);
