import { actorName } from '../../domain/actor.ts';
import { accept } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import { isOpen } from '../../domain/phase.ts';
import { excerpt } from '../../domain/mrkdwn.ts';
import { inSummary } from '../in-summary.ts';
import { incidentVerb } from '../verb.ts';
import { readWords, type Words, words, wordsForm } from '../words.ts';

/** The root cause as now understood. While the incident runs it is a hypothesis; `resolve` asks whether it held. */
export const stateCause = incidentVerb<Words, null, never>({
  word: 'cause',
  input: words,
  alsoWhenOver: true,
  typed: {
    usage: 'cause text',
    help: 'state the root cause as now understood: a hypothesis until it is confirmed',
    examples: ['cause the connection pool leaks since release 412'],
    read: readWords,
    formWhenBare: true,
  },
  form: wordsForm({
    title: 'State the root cause',
    submit: 'State it',
    label: 'Root cause, as now understood',
    hint: 'A hypothesis is welcome; it can be changed at any time.',
    initial: ({ rootCause }) => rootCause,
  }),
  load: async () => null,
  decide({ input: { words: cause }, incident, actor }) {
    const hypothesis = isOpen(incident.phase);
    return accept({
      change: { rootCause: cause },
      entries: [
        {
          kind: 'cause_stated',
          key: true,
          text: `root cause${hypothesis ? ', as now understood' : ''}: ${cause}`,
          details: { cause, before: incident.rootCause, hypothesis },
        },
      ],
      effects: [
        post(
          hypothesis
            ? `*Root cause*, as ${actorName(actor)} now understands it: ${excerpt(cause, 1_500)}\nA hypothesis until it is confirmed.`
            : `*Root cause*, says ${actorName(actor)}: ${excerpt(cause, 1_500)}`,
        ),
        ...inSummary(incident),
      ],
      reply: 'The root cause, as now understood, is on the record.',
    });
  },
});
