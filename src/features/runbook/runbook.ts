import { accept } from '../../domain/decision.ts';
import { defuse, excerpt, titleLine } from '../../domain/mrkdwn.ts';
import { openVerb } from '../verb.ts';
import { readWords, type Words, words, wordsForm } from '../words.ts';
import { type RunbookMatch, runbookMatches } from './matches.ts';

const atMost = 5;

/** Look in the runbook first; who to message next stands there. */
export const runbook = openVerb<Words, RunbookMatch[], never>({
  word: 'runbook',
  input: words,
  typed: {
    usage: 'runbook words',
    help: 'search the runbook',
    examples: ['runbook replica lag'],
    read: readWords,
    formWhenBare: true,
  },
  form: wordsForm({ title: 'Search the runbook', submit: 'Search', label: 'Words', hint: 'A service, a symptom, a name.' }),
  alsoWhenOver: true,
  lockless: true,
  load: (tx, { input }) => runbookMatches(tx, input.words, atMost, 'asked'),
  decide: ({ input }, found) =>
    accept({
      reply:
        found.length === 0
          ? `The runbook has nothing on “${defuse(input.words)}”. After a post-mortem, what was learnt goes in with one click.`
          : found.map(({ title, body }) => `*${titleLine(title, 100)}*\n${excerpt(body, 600)}`).join('\n\n'),
    }),
});
