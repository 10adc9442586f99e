import { beforeAll, describe, expect, it } from '@jest/globals';
import { leavesNothingBehind, peopleOf } from '../support/people.ts';
import { openStory } from '../support/story.ts';

const story = openStory();
const { asks, clicks, closesForms, form, hasForm } = peopleOf(story);
const general = '#general';

let channel = '';
beforeAll(async () => {
  channel = await story.declares('ana', 'minor logo is blurred');
  story.person('ben').joins(channel);
  await story.settled();
});

describe('a word that is nobody’s', () => {
  it('is offered as the verb it is nearest to, with those words kept', async () => {
    expect(await asks('ben', 'tsak @dev check <replica> lag', channel)).toContain(
      `Did you mean \`/incident task <@${story.person('dev').id}> check &lt;replica&gt; lag\``,
    );
  });

  it('declares those words instead, by its button', async () => {
    await asks('ben', 'lits is cut off', general);
    await clicks('ben', story.finds('ben', general, 'lits'), 'Declare an incident with these words');
    expect(form('ben')).toContain('lits is cut off');
    await closesForms('ben');
  });

  it('opens the declare form when it is near nothing, with all of it as the title', async () => {
    await asks('ben', 'the “checkout” is slow', general);
    expect(form('ben')).toContain('the "checkout" is slow');
    expect(form('ben')).toContain('*critical*');
    await closesForms('ben');
  });
});

describe('a verb of an incident’s channel, elsewhere', () => {
  it('says where it works, and gives the command back to paste there', async () => {
    const answer = await asks('ben', 'task check replica lag by 15m', general);
    expect(answer).toContain('INC-1');
    expect(answer).toContain(`<#${channel}>`);
    expect(answer).toContain('/incident task check replica lag by 15m');
  });
});

describe('an argument that is missing or wrong', () => {
  it.each([
    ['done abc', 'Which task?', 'done 3'],
    ['page nobody', 'Whom?', 'page @ana'],
    ['update 3s looking', 'too short', 'update '],
    ['checkpoint soon', 'not a time', 'checkpoint 20m'],
    ['severity huge', '“huge” is not a severity', 'severity major'],
    ['phase later', '“later” is not a phase', 'phase mitigating'],
    ['option | pro: fast', 'What is the option?', 'option rollback'],
    ['choose the first', 'Which option?', 'choose 2'],
    ['duplicate of that one', 'Of which incident', 'duplicate INC-5'],
    ['lead somebody', '“somebody” is no person', 'lead @ana'],
    ['redact that', 'Which message?', 'redact '],
    ['task @dev', 'What is to be done?', 'task @ana'],
    ['followup @dev', 'What is to be done?', 'followup '],
  ])('%s: says what is missing, what was typed, and an example', async (line, why, example) => {
    const answer = await asks('ben', line, channel);
    expect(answer).toContain(why);
    expect(answer).toContain(`You typed: \`/incident ${line.replace('@dev', `<@${story.person('dev').id}>`)}\``);
    expect(answer).toContain(`For example: \`/incident ${example}`);
  });

  it('opens the form where a declaration lacks its severity, and keeps a private one private', async () => {
    await asks('ben', 'private customer data in a log', general);
    expect(form('ben')).toContain('customer data in a log');
    expect(
      story
        .person('ben')
        .form()
        ?.blocks.find(({ block_id: id }) => id === 'options'),
    ).toMatchObject({
      element: { initial_options: [{ value: 'private' }] },
    });
    await closesForms('ben');
  });

  it.each(['done 99', 'choose 7', 'follow-up-done 4', 'duplicate INC-99', 'severity minor', 'phase investigating', 'reopen again'])(
    '%s: says what is so instead',
    async (line) => {
      expect(await asks('ben', line, channel)).toMatch(/There is no|does not exist|already|is open/);
      expect(hasForm('ben')).toBe(false);
    },
  );
});

describe('a sentence that comes too late', () => {
  it('is given back', async () => {
    expect(await asks('ben', 'done 99 it was the cache', channel)).toMatch(
      /There is no task 99[^]*You typed:\n```\/incident done 99 it was the cache```/,
    );
    expect(await asks('ben', 'done 99', channel)).not.toContain('You typed');
  });
});

describe('somebody who cannot have it', () => {
  const nobodies = [
    ['@olga', 'is deactivated'],
    ['@muster', 'is an app, not a person'],
    ['@USLACKBOT', 'is an app, not a person'],
  ] as const;

  it.each(nobodies)('cannot lead: %s %s', async (name, why) => {
    const id = name.startsWith('@U') ? `<${name}>` : name;
    expect(await asks('ben', `lead ${id}`, channel)).toContain(why);
    expect(story.finds('ben', channel, 'Take scribe').shown).toContain('_nobody_');
  });

  it.each(nobodies)('cannot own a task: %s %s; the rest comes back to be pasted', async (name, why) => {
    const answer = await asks('ben', `task ${name.startsWith('@U') ? `<${name}>` : name} check the mirror by 20m`, channel);
    expect(answer).toContain(why);
    expect(answer).toContain('/incident task check the mirror by 20m');
  });

  it('cannot own a follow-up, nor be paged, nor be somebody Slack does not know', async () => {
    expect(await asks('ben', 'followup @olga alert on it by friday', channel)).toMatch(/`\/incident followup alert on it by \d+h`/);
    expect(await asks('ben', 'page @olga the disk is full', channel)).toContain('/incident page @who the disk is full');
    expect(await asks('ben', 'page dbas the disk is full', channel)).toContain('neither a team of the policy');
    expect(await asks('ben', 'task <@UNOBODY1> check it', channel)).toContain('/incident task check it');
    expect(await asks('ben', 'lead @oncall', channel)).toContain('one person, not by a group');
  });
});

leavesNothingBehind(story);
