import { accept } from '../../domain/decision.ts';
import { parsed } from '../../domain/parsed.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { openVerb } from '../verb.ts';

/** The self-check needs Slack's answers, so it follows: the road makes no Slack call. */
export const check = openVerb<NoInput, null, never>({
  word: 'check',
  input: noInput,
  typed: {
    usage: 'check',
    help: 'self-check: token, scopes, channels, database, clock, policy',
    examples: ['check'],
    read: () => parsed({}),
  },
  alsoWhenOver: true,
  lockless: true,
  load: async () => null,
  decide: ({ actor, responseUrl }) =>
    accept({
      effects: [
        { kind: 'self-check', ...(responseUrl !== undefined && { responseUrl }), userId: actor.kind === 'person' ? actor.userId : '' },
      ],
      reply: 'Checking token, scopes, channels, database, clock and policy …',
    }),
});
