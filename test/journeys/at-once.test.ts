import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ElementKey, Target } from '../../emulator/index.ts';
import { leavesNothingBehind, minutes, peopleOf, writtenPolicy } from '../support/people.ts';
import { openStory } from '../support/story.ts';

const story = openStory({ policy: writtenPolicy() });
const { asks, clicks, fillsIn, note } = peopleOf(story);
const mention = (name: string) => `<@${story.person(name).id}>`;

let channel = '';
const find = (words: string) => story.finds('ana', channel, words);
const card = () => find('Take scribe');

const now = (target: Target) =>
  story
    .person('ana')
    .sees(target.channel)
    .find(({ ts }) => ts === target.ts)?.shown;

/** Both click what they see before either click has come to anything; whose arrives first is Slack's business. */
async function bothClick(target: Target, key: ElementKey, names: readonly [string, string], isToldOf: (answer: string) => boolean) {
  const answers = await Promise.all(names.map(async (name) => ({ name, answer: await clicks(name, target, key) })));
  const late = answers.filter(({ answer }) => isToldOf(answer));
  expect(late).toHaveLength(1);
  const [first] = answers.filter((one) => one !== late[0]);
  return { first: first?.name ?? '', told: first?.answer, lateTold: late[0]?.answer };
}

beforeAll(async () => {
  channel = await story.declares('ana', 'major checkout is slow');
  for (const name of ['chloe', 'dev']) story.person(name).joins(channel);
  await story.settled();
});

describe('two people at once', () => {
  it('on a role: the first has it, and the second hears who', async () => {
    const { first, told, lateTold } = await bothClick(card(), 'Take lead', ['chloe', 'dev'], (answer) => answer.includes('is lead now'));
    expect(told).toBe('');
    expect(lateTold).toContain(`${mention(first)} is lead now`);
    expect(find('is now lead').shown).toBe(`${mention(first)} is now lead.`);
  });

  it('on a task: the first has it, and the second hears who', async () => {
    const task = find('*Task 1*');
    const { first, told, lateTold } = await bothClick(task, "I'll check", ['ben', 'dev'], (answer) => answer.includes('already'));
    expect(told).toContain('is yours');
    expect(lateTold).toContain(`${mention(first)} has task 1 already`);
    expect(now(task)).toContain(`With ${mention(first)}`);
  });

  it('on “Done”: it is done once', async () => {
    const { first, lateTold } = await bothClick(find('*Task 1*'), 'Done', ['ben', 'dev'], (answer) => answer.includes('already'));
    expect(lateTold).toContain(`done already by ${mention(first)}`);
  });

  it('on a page: both come, and the second reads that the first does', async () => {
    const { first, lateTold } = await bothClick(find('*Page 1*'), 'On my way', ['ana', 'ben'], (answer) => answer.includes('as well'));
    expect(lateTold).toContain(`${mention(first)} is on the way as well`);
  });

  it('on a checkpoint: it is answered once', async () => {
    await story.passes(minutes(5));
    const asked = find('Nothing new');
    const { first, lateTold } = await bothClick(asked, 'Nothing new', ['ana', 'ben'], (answer) => answer.includes('answered'));
    expect(lateTold).toContain(`answered by ${mention(first)}`);
  });

  it('with the same form: both updates are posted', async () => {
    for (const name of ['ana', 'ben']) await clicks(name, card(), 'Update');
    await Promise.all(['ana', 'ben'].map((name) => fillsIn(name, { 'What is new': `${name} has looked` })));
    expect([find('ana has looked').shown, find('ben has looked').shown].every((shown) => shown.includes('*Update*'))).toBe(true);
  });

  it('with the same words declared: one incident, and the second is led to it', async () => {
    const [first, second] = await Promise.all(['ana', 'ben'].map((name) => asks(name, 'minor the logo is gone', '#general')));
    expect([first, second].filter((answer) => answer?.includes('was declared with the same words'))).toHaveLength(1);
  });
});

describe('a button that is out of date', () => {
  let task: Target;

  it('on a task that somebody else has finished: says so, and the message mends itself', async () => {
    await asks('chloe', 'task @dev restart the pool', channel);
    const { number } = await story.database.db
      .selectFrom('tasks')
      .select('number')
      .where('title', '=', 'restart the pool')
      .executeTakeFirstOrThrow();
    await story.passes(minutes(40));
    const asked = note('dev', 'restart the pool');
    await asks('chloe', `done ${number} it is back`, channel);
    expect(note('dev', 'How is it going').shown).toContain('On it');

    expect(await clicks('dev', asked, 'On it')).toContain(`Task ${number} is done already`);
    expect(note('dev', 'How is it going').shown).toContain('✓ Done');
    expect(note('dev', 'How is it going').shown).not.toContain('On it');
  });

  it('on a message that Slack shows as it was: it is sent again, though nothing has changed since', async () => {
    await asks('chloe', 'task @dev look at the queue', channel);
    const stuck = find('look at the queue');
    await clicks('dev', stuck, 'Stuck');
    const sent = () => story.slack.calls.filter(({ method, args }) => method === 'chat.update' && args.ts === stuck.ts).length;
    const before = sent();
    expect(await clicks('dev', stuck, 'Stuck')).toContain('Everyone was told');
    expect(sent()).toBe(before + 1);
  });

  it('in an incident that is resolved: says so, and the message mends itself', async () => {
    task = find('*Task 2*');
    await asks('chloe', 'resolve more workers', channel);
    await fillsIn('chloe', {});
    expect(now(task)).toContain("I'll take it");

    expect(await clicks('dev', task, "I'll take it")).toContain('INC-1 is resolved');
    expect(now(task)).toContain('Still open when the incident was resolved');
    expect(now(task)).not.toContain("I'll take it");
  });

  it('comes to life again when the incident is opened again', async () => {
    await asks('chloe', 'reopen it is slow again', channel);
    expect(now(task)).toContain("I'll take it");
    expect(await clicks('dev', task, "I'll take it")).toContain('is yours');
  });
});

leavesNothingBehind(story);
