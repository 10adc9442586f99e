import { beforeAll, describe, expect, it } from '@jest/globals';
import { leavesNothingBehind, peopleOf, writtenPolicy } from '../support/people.ts';
import { openStory } from '../support/story.ts';

const story = openStory({ policy: writtenPolicy() });
const { asks, clicks, fillsIn, form, closesForms, note, channelSays } = peopleOf(story);
const mention = (name: string) => `<@${story.person(name).id}>`;

let channel = '';
const find = (words: string) => story.finds('ana', channel, words);
const says = (words: string) => channelSays(channel).filter((said) => said.includes(words));
const options = () => find('Rolling back is often quicker and safer');
/** A button of one option among several. */
const of = (option: number, label: string) => ({ label, value: JSON.stringify({ i: 1, option }) });
const entries = async (kind: string) =>
  story.database.db.selectFrom('timelineEntries').select(['text', 'key']).where('kind', '=', kind).orderBy('id').execute();

beforeAll(async () => {
  channel = await story.declares('chloe', 'major checkout is slow');
  story.person('dev').joins(channel);
  await story.settled();
  await asks('ben', 'lead me', channel);
});

describe('tasks', () => {
  it('are told to their owner, passed on, stuck, and done, in one message each', async () => {
    await asks('ben', 'task @dev check replica lag by 15m', channel);
    const task = find('*Task 3*');
    expect(note('dev', 'Task 3 of INC-1 is yours').shown).toContain('check replica lag');
    expect(task.shown).not.toContain("I'll take it");

    await clicks('dev', task, 'Stuck');
    expect(says('is stuck on task 3')[0]).toContain('Who can help?');
    await clicks('ben', find('*Task 3*'), 'Reassign');
    await fillsIn('ben', { 'Who has it from now on': 'emma' });
    expect(note('dev', 'from you to').shown).toContain(mention('emma'));
    expect(story.slack.channel(channel).members).toContain(story.person('emma').id);

    await clicks('ben', find('*Task 3*'), 'Reassign');
    expect(Object.values(await fillsIn('ben', { 'Who has it from now on': 'olga' })).join()).toMatch(/@.?olga is deactivated/);
    await closesForms('ben');

    await clicks('emma', find('*Task 3*'), 'Done');
    expect(find('*Task 3*')).toMatchObject({ ts: task.ts, shown: expect.stringContaining(`✓ *Done* `) });
    expect(await asks('ben', 'done 3', channel)).toContain(`done already by ${mention('emma')}`);
  });
});

describe('options', () => {
  it('stand in one message, side by side, with what speaks for and against each', async () => {
    await asks('ben', 'option rollback to 411 | pro: fast | con: loses the new column | recovery: 10m', channel);
    await clicks('dev', options(), 'Add option');
    await fillsIn('dev', { 'What could we do': 'mend forward', 'What speaks for it': 'keeps the column', 'Time to recovery': '1h' });
    expect(says('Rolling back is often quicker and safer')).toHaveLength(1);
    for (const said of ['*1. rollback to 411*', 'loses the new column', '*2. mend forward*', '1h']) expect(options().shown).toContain(said);
  });

  it('are supported and objected to by name, each taking the other back', async () => {
    await clicks('ana', options(), of(1, 'Support'));
    await clicks('dev', options(), of(1, 'Object'));
    await fillsIn('dev', { 'Why can it not work, or harm': 'the column is read by billing' });
    expect(options().shown).toContain(`${mention('dev')}: the column is read by billing`);
    expect(says('objects to option 1')[0]).toContain('It waits until the lead confirms the choice');

    await clicks('emma', options(), of(2, 'Object'));
    await fillsIn('emma', { 'Why can it not work, or harm': 'too slow' });
    expect(await clicks('emma', options(), of(2, 'Support'))).toBe('');
    expect(options().shown).not.toContain('too slow');
    expect(await clicks('emma', options(), of(2, 'Support'))).toContain('You support option 2 already');
  });

  it('are chosen by the lead alone', async () => {
    await clicks('dev', options(), of(2, 'Choose'));
    expect(form('dev')).toContain(`${mention('ben')} leads INC-1 and decides`);
    await closesForms('dev');
    expect(await asks('dev', 'choose 2', channel)).toContain('leads INC-1 and decides');
  });

  it('are held by an objection until the lead has read it', async () => {
    expect(await asks('ben', 'choose 1 quickest', channel)).toContain('held by an objection');
    await clicks('ben', story.finds('ben', channel, 'held by an objection'), 'Choose');
    expect(form('ben')).toContain('quickest');
    expect(form('ben')).toContain('the column is read by billing');
    expect(Object.values(await fillsIn('ben', { 'Is there a backup, or a way back?': 'a snapshot', 'Who checked it?': 'dev' }))).toEqual([
      expect.stringContaining('held by an objection'),
    ]);
    expect(await fillsIn('ben', { Objections: ['I have read them, and choose it all the same'] })).toEqual({});
  });

  it('chosen, are carried out: decision, phase and task stand, with why and against whom', async () => {
    expect(says('*Decision*')[0]).toBe(
      [
        `*Decision* by ${mention('ben')}: option 1, *rollback to 411*`,
        'Why: quickest',
        `Way back: a snapshot (checked by ${mention('dev')})`,
        `Heard, and decided all the same: the objections of ${mention('dev')}.`,
      ].join('\n'),
    );
    expect(find('Take scribe').shown).toContain('mitigating');
    expect(find('Carry out option 1').shown).toContain("I'll take it");
    expect(options().shown).toContain('*Chosen* by');
    const [decision] = await entries('decision_made');
    expect(decision?.key).toBe(true);
    expect(decision?.text).toContain('over option 2 (mend forward)');
    expect(decision?.text).toContain('the column is read by billing');
  });
});

describe('“it works again”', () => {
  it('is a claim: the list is answered by name, item by item', async () => {
    await asks('ben', 'phase monitoring errors are gone', channel);
    const list = () => find('is a claim');
    for (const item of ['service up', 'metrics back', 'reporter confirms', 'each environment tested']) expect(list().shown).toContain(item);
    await clicks('dev', list(), 'Holds');
    await clicks('chloe', list(), {
      actionId: 'ask:answer-validation#fails',
      value: JSON.stringify({ i: 1, round: 1, position: 3, holds: false }),
    });
    expect(list().shown).toContain(`*holds* (${mention('dev')}`);
    expect(list().shown).toContain(`*does not hold* (${mention('chloe')}`);
    expect(says('does not hold, says')[0]).toContain(mention('chloe'));
  });

  it('goes back when it does not hold, and starts anew', async () => {
    await asks('ben', 'phase mitigating it is slow again', channel);
    expect(find('is a claim').shown).not.toContain('Does not hold');
    await asks('ben', 'phase monitoring', channel);
    expect(says('is a claim')).toHaveLength(2);
    for (let item = 1; item <= 4; item += 1)
      await clicks('chloe', find('is a claim'), { label: 'Holds', value: JSON.stringify({ i: 1, round: 2, position: item, holds: true }) });
    expect(says('Everything on the validation list')[0]).toContain('Resolve');
  });

  it('is resolved from there, with everything validated', async () => {
    await clicks('ben', find('Everything on the validation list'), 'Resolve');
    expect(form('ben')).not.toContain('Not validated yet');
    expect(form('ben')).toContain('rollback to 411');
    expect(await fillsIn('ben', { 'What fixed it': '' })).toEqual({ 'What fixed it': expect.any(String) });
    await fillsIn('ben', { 'What fixed it': 'rolled back to 411', 'Root cause': '', Impact: 'carts took 20 s' });
    expect(says('resolved INC-1: rolled back to 411')[0]).not.toContain('Not validated');
    expect(find('INC-1 · checkout is slow').shown).toContain('resolved');
  });
});

describe('the end', () => {
  it('has at once the summary and the draft, and offers what was left open, one tick each', async () => {
    expect(find('Post-mortem summary').shown).toContain('rolled back to 411');
    expect(
      story.slack
        .channel(channel)
        .messages.flatMap(({ files = [] }) => files)
        .map(({ name }) => name),
    ).toEqual(['inc-1-post-mortem.md']);
    const offer = find('still open');
    await clicks('ben', offer, 'Make it a follow-up');
    expect(find('*Follow-up 1*').shown).toContain('Verify the impact');
    expect(find('still open').shown).toContain('follow-up 1');
  });

  it('is told to the stakeholders', () => {
    expect(story.finds('finn', '#incidents', 'INC-1').shown).toContain('resolved');
    expect(story.slack.channel(channel).topic).toContain('resolved');
  });

  it('closes after the review; follow-ups are chased on', async () => {
    expect(await asks('ben', 'close reviewed on Thursday', channel)).toContain('Its follow-ups are chased');
    await asks('ben', 'followup alert on pool size @dev by tomorrow 9am', channel);
    await story.passes(36 * 3_600_000);
    expect(note('dev', 'Yours is follow-up 2').shown).toContain('alert on pool size');
    await clicks('dev', note('dev', 'Yours is follow-up 2'), 'Done');
    expect(find('*Follow-up 2*').shown).toContain('✓ *Done*');
  });

  it('is taken back by reopening: the times of the end are cleared', async () => {
    await asks('chloe', 'reopen it is slow again', channel);
    const row = await story.database.db
      .selectFrom('incidents')
      .select(['phase', 'mitigatedAt', 'resolvedAt', 'closedAt'])
      .where('number', '=', 1)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ phase: 'investigating', mitigatedAt: null, resolvedAt: null, closedAt: null });
    expect(find('Take scribe').shown).toContain('investigating');
  });

  it('records what was skipped when nothing was validated', async () => {
    await asks('ben', 'resolve it stopped by itself', channel);
    expect(form('ben')).toContain('Not validated yet');
    await fillsIn('ben', {});
    expect(says('resolved INC-1: it stopped by itself')[0]).toContain('Not validated: service up');
  });

  it.each([
    ['cancel the alert was a test', 'cancelled'],
    ['duplicate INC-1 same pool', 'duplicate'],
  ])('%s closes another one, with why', async (line, endedAs) => {
    const other = await story.declares('dev', `minor ${endedAs} one`);
    await asks('dev', line, other);
    const row = await story.database.db
      .selectFrom('incidents')
      .select(['phase', 'endedAs', 'endedWhy'])
      .where('channelId', '=', other)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      phase: 'closed',
      endedAs,
      endedWhy: expect.stringMatching(/the alert was a test|duplicate of INC-1: same pool/),
    });
    expect(story.finds('dev', other, 'Reopen').shown).toContain('closed');
  });
});

leavesNothingBehind(story);
