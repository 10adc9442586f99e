import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Filling } from '../../emulator/index.ts';
import { leavesNothingBehind, peopleOf, writtenPolicy } from '../support/people.ts';
import { openStory } from '../support/story.ts';

const story = openStory({ policy: writtenPolicy() });
const { asks, clicks, clicksInForm, fillsIn, form, hasForm, closesForms, says, opensHome, note } = peopleOf(story);
const general = '#general';
const mention = (name: string) => `<@${story.person(name).id}>`;

let channel = '';
const shows = (words: string): boolean => story.slack.channel(channel).messages.some(({ shown }) => shown.includes(words));
const card = () => story.finds('ana', channel, 'Take scribe');

beforeAll(async () => {
  channel = await story.declares('ana', 'major checkout is slow');
  story.person('dev').joins(channel);
  await story.settled();
});

describe('anywhere', () => {
  it.each([
    ['list', 'INC-1* checkout is slow · major · investigating · *no lead*'],
    ['runbook replica lag', 'The runbook has nothing on “replica lag”'],
    ['help', '/incident task [@who] what'],
    ['help task', '/incident task @ana check replica lag by 15m'],
    ['? lead', '/incident lead @ana'],
    ['help nonsense', 'is nothing one can type'],
    ['help taks', 'Did you mean `/incident help task`?'],
  ])('%s', async (line, answer) => {
    expect(await asks('dev', line, general)).toContain(answer);
  });

  it('help has every verb of the command surface, in one message', async () => {
    const answer = await asks('dev', 'help', general);
    const surface =
      'private rehearse list runbook help check status lead comms ops page update checkpoint checkpoints task tasks done note problem severity phase title impact option options choose cause resolve reopen cancel duplicate close catchup followup followups postmortem redact';
    for (const verb of surface.split(' ')) expect(answer).toMatch(new RegExp(`/incident ${verb}[ \`]`));
  });

  it('check has a line for everything that can be wrong', async () => {
    const answer = await asks('dev', 'check', general);
    for (const what of ['Token', 'Scopes', 'Announcements', 'lock', 'Policy', 'Deliveries']) expect(answer).toContain(what);
  });
});

describe('on the Home tab', () => {
  it.each([
    ['Open incidents', 'INC-1'],
    ['What one can type', '/incident task [@who] what'],
    ['Check the set-up', '*Scopes* all granted'],
  ])('“%s” needs no memory', async (button, answer) => {
    await opensHome('dev');
    await story.person('dev').clicks(story.person('dev').home()!, button);
    await story.settled();
    expect(note('dev', answer).shown).toContain(answer);
  });

  it('“Runbook” asks for words', async () => {
    await story.person('dev').clicks(story.person('dev').home()!, 'Runbook');
    await story.settled();
    await fillsIn('dev', { Words: 'replica lag' });
    expect(note('dev', 'The runbook has nothing on').shown).toContain('replica lag');
  });
});

/** What is typed in the incident's channel, in this order; what the typist reads, and what the channel does. */
const lines: readonly (readonly [line: string, answer: RegExp | '', channel?: string])[] = [
  ['status', /INC-1 · checkout is slow[^]*Take lead[^]*Update/],
  ['', /INC-1 · checkout is slow/],
  ['LEAD ME', '', '@ana is now lead.'],
  ['comms @emma', '', '@emma is now comms, named by @ana.'],
  ['ops @dev', '', '@dev is now ops, named by @ana.'],
  ['scribe me', '', '@ana is now scribe.'],
  ['scribe nobody', '', 'Nobody has scribe now: @ana gave it up.'],
  ['role scribe @ben', '', '@ben is now scribe, named by @ana.'],
  ['page @dev the replica lags', /Paged @dev/, 'for @dev, by @ana: the replica lags'],
  ['page @dba', /Paged .*@dev/, 'Page 3'],
  ['page oncall nobody is here', /Paged oncall/, 'for oncall, by @ana: nobody is here'],
  ['update we are failing over', /Your update is posted. Next update/, 'we are failing over'],
  ['update 45m the replica catches up', /Next update/, 'the replica catches up'],
  ['checkpoint 20m is the replica in sync?', /Checkpoint 2 is set/, 'set a checkpoint for'],
  ['checkpoints', /\*2\* is the replica in sync\?.*not asked yet/],
  ['task @dev check replica lag by 15m', /Task 3 is with @dev, due/, '*Task 3* check replica lag'],
  ['task find what changed at 14:30', /Task 4 is open/, '*Task 4* find what changed'],
  ['tasks', /\*4\* find what changed · _nobody yet_/],
  ['done 3 it was two hours', /Task 3 is done/, '@ana finished task 3, check replica lag: it was two hours'],
  ['done #4', /Task 4 is done/],
  ['note db1 refuses connections since 14:02', /key entry/, '@ana noted: db1 refuses connections since 14:02'],
  ['problem the runbook names a host that is gone', /list of problems/, '@ana noted a problem for later'],
  ['problems', /1\. the runbook names a host/],
  ['severity critical it spreads', /INC-1 is critical now/, 'raised the severity from major to *critical*: it spreads'],
  ['severity SEV2', /INC-1 is major now/, 'lowered the severity from critical to *major*'],
  ['title checkout fails for cards', /is changed/, 'a new title: *checkout fails for cards*'],
  ['impact card payments fail', /is on the card/, '*Impact*, says @ana: card payments fail'],
  ['cause the pool leaks since 412', /on the record/, '*Root cause*, as @ana now understands it: the pool leaks since 412'],
  ['option rollback to 411 | pro: fast | con: loses feature | impact: none | recovery: 10m', /Option 1/, '*1. rollback to 411*'],
  ['option restart the pool', /Option 2/, '@ana offers option 2'],
  ['options', /1\. rollback to 411[^]*loses feature[^]*2\. restart the pool/],
  ['choose 2 quickest', /Option 2 is chosen/, '*Decision* by @ana: option 2, *restart the pool*'],
  ['phase monitoring – the errors are gone', /INC-1 is monitoring now/, 'to *monitoring*'],
  ['catchup', /checkout fails for cards[^]*card payments fail[^]*the pool leaks[^]*\*Decided\*[^]*record complete/],
  ['followup alert on pool size @dev by friday', /Follow-up 1 is with @dev, due/, '*Follow-up 1* alert on pool size'],
  ['followups', /\*1\* alert on pool size · @dev/],
  ['cancel it was a test', /cancelled/, '@ana cancelled INC-1: it was a test'],
  ['reopen no it was not', /open again/, '@ana reopened INC-1: no it was not'],
];

describe('in the incident’s channel', () => {
  const named = (text: string) => text.replaceAll(/<@(\w+)>/g, (_, id: string) => `@${story.person(id).name}`);

  it.each(lines.map(([line, answer, said = '']) => ({ line, answer, said })))('$line', async ({ line, answer, said }) => {
    const read = named(await asks('ana', line, channel));
    expect(read).toMatch(answer === '' ? /^$/ : answer);
    expect(story.slack.channel(channel).messages.some(({ shown }) => named(shown).includes(said))).toBe(true);
  });

  it('redact takes the text of a message out of the record for good', async () => {
    const message = await says('ana', 'the password is hunter2', channel);
    const link = `https://acme.slack.com/archives/${channel}/p${message.ts.replace('.', '')}`;
    expect(await asks('ana', `redact ${link}`, channel)).toContain('out of the record of INC-1 for good');
    const kept = await story.database.db.selectFrom('timelineEntries').select('text').where('text', 'like', '%hunter2%').execute();
    expect(kept).toEqual([]);
  });

  it('duplicate ends it as another one, and reopen takes that back', async () => {
    await story.declares('dev', 'minor carts are empty');
    expect(await asks('ana', 'duplicate INC-2 same pool', channel)).toContain('closed as a duplicate of INC-2');
    expect(story.finds('ana', channel, 'Reopen').shown).toContain('closed');
    expect(await asks('ana', 'update still here', channel)).toContain('INC-1 is closed, so `update` has nothing to do any more');
    await asks('ana', 'reopen it is not', channel);
  });
});

/** Every form behind “More”: what is filled in, and what the channel or the card shows then. */
const forms: readonly (readonly [button: string, fields: Readonly<Record<string, Filling>>, shows: string])[] = [
  ['Severity', { Severity: 'critical', Why: 'all cards' }, 'to *critical*: all cards'],
  ['Phase', { Phase: 'mitigating', Why: 'rolling back' }, 'to *mitigating*: rolling back'],
  ['Impact', { Impact: 'no card works' }, 'no card works'],
  ['Cause', { 'Root cause, as now understood': 'the pool is empty' }, 'the pool is empty'],
  ['Title', { Title: 'no card works at all' }, 'a new title: *no card works at all*'],
  ['Give a role', { Role: 'scribe: Scribe', Who: 'chloe' }, 'named by'],
  ['Add option', { 'What could we do': 'switch the region', 'What speaks for it': 'safe' }, 'switch the region'],
  ['Checkpoint', { When: '25m', 'What to check': 'is the queue empty?' }, 'is the queue empty?'],
  ['Note', { Note: 'build 411 is out' }, 'noted: build 411 is out'],
  ['Problem', { 'What needs fixing later': 'no alert fired' }, 'for later: no alert fired'],
  ['Follow-up', { 'What is to be done': 'add the alert', Who: 'dev', 'By when': 'friday' }, 'add the alert'],
];

describe('“More”', () => {
  const opens = async (button: string) => {
    await clicks('ana', card(), 'More');
    await clicksInForm('ana', button);
  };

  it.each(forms)('%s, filled in', async (button, fields, said) => {
    await opens(button);
    expect(await fillsIn('ana', fields)).toEqual({});
    expect(hasForm('ana')).toBe(false);
    expect(shows(said)).toBe(true);
  });

  it.each([
    ['Options', 'switch the region'],
    ['Tasks', 'open,'],
    ['Checkpoints', 'is the queue empty?'],
    ['Catch up', 'no card works at all'],
    ['Problems', 'no alert fired'],
    ['Follow-ups', 'add the alert'],
  ])('%s, shown on top of it', async (button, words) => {
    await opens(button);
    expect(form('ana')).toContain(words);
    await closesForms('ana');
  });

  it('says what is wrong where it is wrong, with people by name', async () => {
    await opens('Checkpoint');
    expect(await fillsIn('ana', { When: 'soon' })).toEqual({ When: expect.stringContaining('“soon” is not a time') });
    await closesForms('ana');
    await opens('Give a role');
    expect(await fillsIn('ana', { Role: 'ops: Operations', Who: 'olga' })).toEqual({
      Role: expect.stringMatching(/@.?olga is deactivated/),
    });
    await closesForms('ana');
    await opens('Duplicate');
    expect(await fillsIn('ana', { 'The same as': 'INC-1' })).toEqual({ 'The same as': expect.stringContaining('is this incident') });
    await closesForms('ana');
    await opens('Redact');
    expect(await fillsIn('ana', { 'Link of the message': 'that one' })).toEqual({
      'Link of the message': expect.stringContaining('Copy its link'),
    });
    await closesForms('ana');
  });

  it('leads to the runbook, and to every end', async () => {
    await opens('Runbook');
    await fillsIn('ana', { Words: 'pool' });
    expect(story.finds('ana', channel, 'The runbook has nothing on “pool”').ephemeral).toBe(true);
    for (const [button, fields, phase] of [
      ['Cancel', { Why: 'a test' }, 'closed'],
      ['Duplicate', { 'The same as': 'INC-2' }, 'closed'],
      ['Resolve', { 'What fixed it': 'another region' }, 'resolved'],
    ] as const) {
      await opens(button);
      expect(await fillsIn('ana', fields)).toEqual({});
      expect(story.finds('ana', channel, 'Reopen').shown).toContain(phase);
      await clicks('ana', story.finds('ana', channel, 'Reopen'), 'Reopen');
      await fillsIn('ana', { Why: 'to go on' });
    }
  });
});

describe('buttons of the card', () => {
  it('open their forms', async () => {
    await clicks('ana', card(), 'Update');
    await fillsIn('ana', { 'What is new': 'nearly there', 'Next update in': '30m' });
    await clicks('ana', card(), 'Page');
    await fillsIn('ana', { People: ['dev'], Why: 'look again' });
    await clicks('ana', card(), 'Add task');
    await fillsIn('ana', { 'What is to be done': 'tell support', Who: 'chloe', 'By when': '20m' });
    for (const said of ['nearly there', `for ${mention('dev')}, by ${mention('ana')}: look again`, 'tell support'])
      expect(shows(said)).toBe(true);
  });

  it('after resolving lead on: post-mortem, close, reopen', async () => {
    await asks('ana', 'resolve another region', channel);
    await fillsIn('ana', { 'Root cause': 'an empty pool' });
    const ended = story.finds('ana', channel, 'INC-1 · no card works');
    expect(await clicks('ana', ended, 'Post-mortem')).not.toBe('');
    await clicks('ana', ended, 'Close');
    await fillsIn('ana', { 'What came of the review': 'reviewed on Thursday' });
    expect(shows('closed INC-1: reviewed on Thursday')).toBe(true);
    expect(await asks('ana', 'close', channel)).toContain('closed already');
    expect(await asks('ana', 'status', channel)).toContain('Reopen');
  });
});

leavesNothingBehind(story);
