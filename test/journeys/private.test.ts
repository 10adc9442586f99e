import { beforeAll, describe, expect, it } from '@jest/globals';
import { leavesNothingBehind, minutes, peopleOf } from '../support/people.ts';
import { openStory } from '../support/story.ts';

const story = openStory();
const { asks, clicks, fillsIn, says, usesShortcut, opensHome, form, hasForm, closesForms, note } = peopleOf(story);
const general = '#general';
const hidden = /customer data|INC-1\b|inc-1-/;

let secret = '';
let open = '';
beforeAll(async () => {
  secret = await story.declares('chloe', 'private critical customer data in a log');
  open = await story.declares('dev', 'minor the logo is gone');
});

/** Everything that this person can read anywhere. */
const allThatReaches = (name: string): string =>
  story.slack
    .channels()
    .filter(({ members }) => members.includes(story.person(name).id))
    .flatMap(({ id }) =>
      story
        .person(name)
        .sees(id)
        .map(({ shown }) => shown),
    )
    .join('\n');

describe('a private incident', () => {
  it('lives in a private channel, and is announced to nobody', () => {
    expect(story.slack.channel(secret)).toMatchObject({ isPrivate: true, name: 'inc-1-customer-data-in-a-log' });
    expect(
      story
        .person('finn')
        .sees('#incidents')
        .map(({ shown }) => shown)
        .join('\n'),
    ).not.toMatch(hidden);
  });

  it('reaches those whom the policy pages, and they are in it', async () => {
    expect(note('ana', 'On my way').shown).toContain('customer data in a log');
    expect(story.slack.channel(secret).members).toEqual(
      expect.arrayContaining(['ana', 'ben', 'chloe', 'emma', 'finn'].map((name) => story.person(name).id)),
    );
    expect(await asks('ana', 'list', general)).toContain('customer data in a log');
    expect(await opensHome('ana')).toContain('customer data in a log');
  });
});

describe('to somebody who is not in it', () => {
  const dev = (line: string, place: string) => asks('dev', line, place);

  it('does not exist, in lists, status, home and errors', async () => {
    for (const [line, place] of [
      ['list', general],
      ['status', general],
      ['task check it', general],
      ['catchup', general],
      ['runbook keys', general],
      ['help', general],
      ['status', open],
      ['catchup', open],
      ['title the logo is gone', open],
    ] as const)
      expect(await dev(line, place)).not.toMatch(hidden);
    expect(await opensHome('dev')).not.toMatch(hidden);
  });

  it('has a number like one that does not exist', async () => {
    expect(await dev('duplicate INC-1', open)).toBe((await dev('duplicate INC-77', open)).replace('77', '1'));
  });

  it('does not hold back the same words declared again', async () => {
    expect(await dev('critical customer data in a log', general)).toContain('INC-3 is declared');
    expect(await asks('chloe', 'critical customer data in a log', general)).toContain('was declared with the same words');
  });

  it('is not among those that a message shortcut elsewhere offers', async () => {
    const message = await says('dev', 'what is this about?', '#random');
    for (const shortcut of ['add-to-timeline', 'make-task', 'note-problem']) {
      expect(await usesShortcut('dev', message, shortcut)).not.toMatch(/INC-1\b|inc-1-/);
      expect(hasForm('dev')).toBe(false);
    }
    await usesShortcut('dev', message, 'declare-from-message');
    expect(form('dev')).not.toMatch(/INC-1\b|inc-1-/);
    await closesForms('dev');
  });

  it('is not among those that sound alike', async () => {
    await asks('chloe', 'resolve rotated the keys', secret);
    await fillsIn('chloe', {});
    const later = await story.declares('dev', 'minor customer data in another log');
    expect(allThatReaches('dev')).not.toContain('rotated the keys');
    expect(
      story.slack
        .channel(later)
        .messages.map(({ shown }) => shown)
        .join('\n'),
    ).not.toMatch(/INC-1\b/);
    await asks('chloe', 'reopen the keys are still there', secret);
  });

  it('tells them nothing while time passes', async () => {
    await story.passes(minutes(40));
    expect(allThatReaches('dev')).not.toMatch(/INC-1(?! does not exist)\b|inc-1-|rotated/);
  });
});

describe('somebody who has left it', () => {
  it('may click what they still have, and reads what a stranger reads', async () => {
    const question = note('ben', 'Nobody leads INC-1 yet');
    story.person('ben').leaves(secret);
    await story.settled();
    expect(await clicks('ben', question, 'Take lead')).toContain('INC-1 does not exist');
    expect(await asks('ben', 'list', general)).not.toMatch(/INC-1\b/);
  });

  it('knows of it again once invited', async () => {
    story.person('chloe').invites(secret, 'ben');
    await story.settled();
    expect(await asks('ben', 'list', general)).toMatch(/INC-1\b/);
  });
});

describe('a channel turned private by hand', () => {
  let turned = '';

  it('makes the incident private at once, in every list and where it was announced', async () => {
    turned = await story.declares('ana', 'medium passwords are on the wiki');
    expect(story.finds('finn', '#incidents', 'passwords are on the wiki').shown).toContain('Join');
    expect(await asks('dev', 'list', general)).toContain('passwords are on the wiki');

    story.person('ana').converts(turned, 'private');
    await story.settled();
    expect(await asks('dev', 'list', general)).not.toContain('passwords');
    expect(await opensHome('dev')).not.toContain('passwords');
    const announced = story.person('finn').sees('#incidents');
    expect(announced.map(({ shown }) => shown).join('\n')).not.toContain('passwords');
    expect(await asks('ana', 'list', general)).toContain('passwords are on the wiki');
    const kept = story.database.db.selectFrom('incidents').select('visibility').where('channelId', '=', turned);
    expect(await kept.executeTakeFirst()).toEqual({ visibility: 'private' });
  });

  it('and back', async () => {
    story.person('ana').converts(turned, 'public');
    await story.settled();
    expect(await asks('dev', 'list', general)).toContain('passwords are on the wiki');
    expect(story.finds('finn', '#incidents', 'passwords are on the wiki').shown).toContain('Join');
  });
});

leavesNothingBehind(story);
