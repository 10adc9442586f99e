import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { defuse, excerpt } from '../../domain/mrkdwn.ts';
import { parsed, unreadable } from '../../domain/parsed.ts';
import { openVerb } from '../verb.ts';
import { type RunbookMatch, runbookMatches } from './matches.ts';

const atMost = 5;

/** Look in the runbook first; who to message next stands there. */
export const runbook = openVerb<{ words: string }, RunbookMatch[], never>({
  word: 'runbook',
  input: z.strictObject({ words: z.string().min(1) }),
  typed: {
    usage: 'runbook words',
    help: 'search the runbook',
    examples: ['runbook replica lag'],
    read: (text) => (text === '' ? unreadable('Which words shall I look for?') : parsed({ words: text })),
  },
  alsoWhenOver: true,
  lockless: true,
  load: (tx, { input }) => runbookMatches(tx, input.words, atMost),
  decide: ({ input }, found) =>
    accept({
      reply:
        found.length === 0
          ? `The runbook has nothing on “${defuse(input.words)}”. After a post-mortem, what was learnt goes in with one click.`
          : found.map(({ title, body }) => `*${excerpt(title, 100)}*\n${excerpt(body, 600)}`).join('\n\n'),
    }),
});
