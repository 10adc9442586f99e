import { describe, expect, it } from '@jest/globals';
import { leavesNothingBehind, minutes, peopleOf, writtenPolicy } from '../support/people.ts';
import { openStory } from '../support/story.ts';

const story = openStory({ policy: writtenPolicy() });
const { asks, clicks, clicksInForm, fillsIn, form, says, usesShortcut, opensHome, channelSays, closesForms } = peopleOf(story);
const general = '#general';
const mention = (name: string) => `<@${story.person(name).id}>`;
const channels = () => story.slack.channels().map(({ name }) => name);
const members = (channel: string) => story.slack.channel(channel).members;
const announced = (number: number) =>
  story
    .person('finn')
    .sees('#incidents')
    .some(({ shown }) => shown.includes(`INC-${number} `));

describe('/incident critical site down', () => {
  const channel = 'inc-1-site-down';

  it('answers at once that it is on its way, and then where it is', async () => {
    const answer = await asks('chloe', 'critical site down', general);
    expect(answer).toContain('INC-1 is declared (critical)');
    expect(answer).toContain(`INC-1 is open: <#${story.slack.channel(channel).id}>`);
  });

  it('opens with the card, with nothing before it, and all its buttons', () => {
    const [card] = story.slack.channel(channel).messages.filter(({ subtype }) => subtype === undefined);
    for (const label of ['Take lead', 'Take comms', 'Take ops', 'Take scribe', 'Update', 'Page', 'Add task', 'More'])
      expect(card?.shown.split('\n')).toContain(label);
    for (const said of ['INC-1 · site down', 'critical', 'investigating', '_nobody_', '_not known yet_', 'due <!date^'])
      expect(card?.shown).toContain(said);
    expect(story.slack.channel(channel).pins.map(({ ts }) => ts)).toEqual([card?.ts]);
    expect(story.slack.channel(channel).bookmarks).toHaveLength(1);
    expect(story.slack.channel(channel).topic).toBe('INC-1 · critical · investigating · site down');
  });

  it('brings the reporter and those on call, and tells the stakeholders', async () => {
    for (const name of ['chloe', 'ana', 'ben', 'finn', 'emma']) expect(members(channel)).toContain(story.person(name).id);
    const announcement = story.finds('dev', '#incidents', 'INC-1 site down');
    expect(announcement.shown).toContain('Join');
    expect(await clicks('dev', announcement, 'Join')).toContain('You are in');
    expect(members(channel)).toContain(story.person('dev').id);
    expect(await clicks('dev', announcement, 'Join')).toContain('You are in');
  });

  it('gives out the playbook: tasks to claim, one of them not for the reporter, and hints in one message', async () => {
    const verify = story.finds('ana', channel, 'is it really all down?');
    expect(verify.shown).toContain("I'll check");
    expect(await clicks('chloe', verify, "I'll check")).toContain('let somebody else check it');
    expect(await clicks('ben', verify, "I'll check")).toContain('is yours');
    expect(channelSays(channel).filter((said) => said.includes('worth remembering'))).toHaveLength(1);
  });

  it('edits its card ever after, and never posts it again', async () => {
    const before = story.finds('ana', channel, 'Take scribe').ts;
    await asks('ana', 'impact nobody can sign in', channel);
    await asks('ana', 'update looking at the login service', channel);
    const card = story.finds('ana', channel, 'Take scribe');
    expect(card.ts).toBe(before);
    expect(card.shown).toContain('nobody can sign in');
    expect(card.shown).toContain('looking at the login service');
    expect(channelSays(channel).filter((said) => said.includes('Take scribe'))).toHaveLength(1);
  });
});

describe('without a severity', () => {
  it('asks for it in the form, with the title filled in and the severities explained', async () => {
    await asks('ben', 'checkout is slow', general);
    expect(form('ben')).toContain('checkout is slow');
    expect(form('ben')).toContain('Many people cannot do an important thing');
    expect(await fillsIn('ben', {})).toEqual({ Severity: expect.any(String) });
    expect(await fillsIn('ben', { Severity: 'major' })).toEqual({});
    expect(channels()).toContain('inc-2-checkout-is-slow');
  });

  it.each([
    ['', ''],
    ['critical', ''],
    ['declare', ''],
  ])('opens the form for `/incident %s` too', async (line) => {
    await asks('ben', line, general);
    expect(form('ben')).toContain('What happened');
    await closesForms('ben');
  });
});

describe('from elsewhere', () => {
  it('by the global shortcut', async () => {
    await story.person('emma').globalShortcut('Declare incident');
    await story.settled();
    await fillsIn('emma', { 'What happened': 'invoices are late', Severity: 'medium' });
    expect(channels()).toContain('inc-3-invoices-are-late');
    expect(
      story
        .person('emma')
        .directMessages()
        .map(({ shown }) => shown)
        .join('\n'),
    ).toContain('INC-3 is open');
  });

  it('from a message, with its words as the title', async () => {
    const message = await says('chloe', 'customers say the *export* is empty & late', '#random');
    await usesShortcut('emma', message, 'declare-from-message');
    expect(form('emma')).toContain('customers say the *export* is empty & late');
    await fillsIn('emma', { Severity: 'minor' });
    expect(channels()).toContain('inc-4-customers-say-the-export-is-empty-late');
    expect(announced(4)).toBe(false);
  });

  it('from an alert of another app, which has blocks only', async () => {
    const alert = story.slack
      .app('Alerts')
      .posts('#random', { text: '', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'db1 disk is full' } }] });
    await usesShortcut('emma', { channel: story.slack.channel('random').id, ts: alert.ts }, 'declare-from-message');
    expect(form('emma')).toContain('db1 disk is full');
    await closesForms('emma');
  });

  it('from the Home tab', async () => {
    expect(await opensHome('emma')).toContain('INC-1');
    await story.person('emma').clicks(story.person('emma').home()!, 'Declare incident');
    await story.settled();
    expect(form('emma')).toContain('What happened');
    await closesForms('emma');
  });
});

describe('not for everybody', () => {
  it('a private one is in a private channel, and announced to nobody', async () => {
    expect(await asks('dev', 'private major keys in a log', general)).toContain('INC-5 is declared (major, private)');
    expect(story.slack.channel('inc-5-keys-in-a-log').isPrivate).toBe(true);
    expect(announced(5)).toBe(false);
  });

  it('a rehearsal says everywhere that it is one, pages nobody and is not announced', async () => {
    expect(await asks('dev', 'rehearse critical the database is gone', general)).toContain('(critical, a drill)');
    const channel = 'drill-6-the-database-is-gone';
    expect(members(channel)).toEqual([story.slack.botUserId, story.person('dev').id]);
    expect(story.finds('dev', channel, 'Take scribe').shown).toContain('DRILL · INC-6');
    expect(story.slack.channel(channel).topic).toContain('DRILL INC-6');
    expect(channelSays(channel).join('\n')).toContain('For real, this would page oncall (Ana Torres, Ben Okafor)');
    expect(announced(6)).toBe(false);
    expect(await asks('ana', 'list', general)).toContain('INC-6* (drill)');
  });

  it('a rehearsal needs no words at all', async () => {
    await asks('dev', 'rehearse', general);
    expect(channels()).toContain('drill-7-rehearsal');
  });
});

describe('the same words again', () => {
  it('within two minutes lead to the first one, with a button to declare another all the same', async () => {
    await asks('ana', 'minor search is slow', general);
    const answer = await asks('ben', 'MINOR  search is   slow', general);
    expect(answer).toContain('INC-8 was declared with the same words');
    expect(channels().filter((name) => name.includes('search-is-slow'))).toHaveLength(1);

    await clicks('ben', story.finds('ben', general, 'Declare another'), 'Declare another');
    expect(channels().filter((name) => name.includes('search-is-slow'))).toHaveLength(2);
  });

  it('in the form stay in the form, with where the first one is', async () => {
    await asks('dev', 'search is slow', general);
    const wrong = Object.values(await fillsIn('dev', { Severity: 'minor' })).join();
    expect(wrong).toContain('INC-8 was declared with the same words');
    expect(wrong).toContain('inc-8-search-is-slow');
    await closesForms('dev');
  });

  it('after two minutes are another incident', async () => {
    await story.passes(minutes(2) + 1_000);
    expect(await asks('ana', 'minor search is slow', general)).toContain('INC-10 is declared');
  });
});

describe('“More” on the card', () => {
  it('changes the severity by its form, announces what was too small before, and closes every form', async () => {
    const channel = 'inc-10-search-is-slow';
    await clicks('ana', story.finds('ana', channel, 'Take scribe'), 'More');
    await clicksInForm('ana', 'Severity');
    await fillsIn('ana', { Severity: 'major', Why: 'nobody finds anything' });
    expect(story.person('ana').form()).toBeUndefined();
    expect(announced(10)).toBe(true);
    expect(story.finds('ana', channel, 'raised the severity').shown).toContain(
      `${mention('ana')} raised the severity from minor to *major*: nobody finds anything`,
    );
  });
});

describe('what was seen before', () => {
  it('is shown in one quiet message when it sounds alike, and not for a word in common', async () => {
    await story.database.db
      .insertInto('runbookEntries')
      .values({
        title: 'Search index',
        body: 'Ask the search team.',
        writtenBy: story.person('emma').id,
        writtenAt: new Date(story.clock.now()),
      })
      .execute();
    await asks('ana', 'resolve rebuilt the index', 'inc-10-search-is-slow');
    await fillsIn('ana', {});
    await asks('ben', 'minor the search index is slow again', general);
    const seen = story.finds('ben', 'inc-11-the-search-index-is-slow-again', 'Seen before?').shown;
    expect(seen).toContain('INC-10 search is slow');
    expect(seen).toContain('helped then: rebuilt the index');
    expect(seen).toContain('*Search index*');

    await asks('ben', 'minor mails to partners abroad are slow', general);
    expect(channelSays('inc-12-mails-to-partners-abroad-are-slow').join('\n')).not.toContain('Seen before?');
  });
});

leavesNothingBehind(story);
