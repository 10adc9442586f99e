import { describe, expect, it } from '@jest/globals';
import { escape } from '../../../src/domain/mrkdwn.ts';
import { verbs } from '../../../src/features/index.ts';
import { faultsInMessage } from '../../../src/slack/block-kit/check.ts';
import { asked } from '../../support/given.ts';
import { help } from '../../../src/features/help/index.ts';

const typed = verbs.flatMap((verb) => (verb.typed ? [{ word: verb.word, ...verb.typed }] : []));
const ask = (word: string) => {
  const decision = help(() => verbs).decide(asked({ word }), null);
  return decision.kind === 'accepted' ? decision.reply : decision.say;
};

describe('help', () => {
  it('shows everything one can type, and fits one message', () => {
    const message = ask('');
    const shown = JSON.stringify(message);
    for (const { usage } of typed) expect(shown).toContain(JSON.stringify(escape(usage)).slice(1, -1));
    expect(faultsInMessage(typeof message === 'object' ? message : { text: '' })).toEqual([]);
  });

  it.each(typed.map(({ word }) => [word]))('explains %s with an example', (word) => {
    expect(ask(word)).toMatchObject({ text: expect.stringContaining('For example:') });
  });

  it('says what to do about a verb that there is not', () => {
    expect(ask('dance')).toMatchObject({ text: expect.stringContaining('/incident help') });
  });
});

describe('the words of a verb', () => {
  it.each(typed.filter(({ word }) => word !== 'declare').map(({ word, usage }) => [word, usage]))(
    '%s: its usage begins with it',
    (word, usage) => {
      expect(usage.split(' ')[0]).toBe(word);
    },
  );

  it.each(typed.flatMap(({ word, examples }) => examples.map((example) => [word, example])))('%s: “%s” is read', (word, example) => {
    const verb = typed.find((one) => one.word === word);
    const rest = example.startsWith(`${word} `) || example === word ? example.slice(word.length).trim() : example;
    const mentions = rest.replaceAll(/@(\w+)/g, (_, name: string) => `<@U${name.toUpperCase()}>`);
    const read = verb?.read(mentions, { now: new Date('2026-03-02T02:00:00Z'), zone: 'UTC', userId: 'UANA' });
    expect(read).toBeDefined();
    expect(read).not.toHaveProperty('why');
  });

  it('are no two verbs’ at once', () => {
    const words = typed.flatMap(({ word, aliases = [] }) => [word, ...aliases]);
    expect(new Set(words).size).toBe(words.length);
  });
});
