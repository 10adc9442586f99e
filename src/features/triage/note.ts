import { actorName } from '../../domain/actor.ts';
import { accept } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import { excerpt } from '../../domain/mrkdwn.ts';
import { inSummary } from '../in-summary.ts';
import { incidentVerb } from '../verb.ts';
import { readWords, type Words, words, wordsForm } from '../words.ts';

/** A key entry in one's own words: the server, the first error, the build number. */
export const note = incidentVerb<Words, null, never>({
  word: 'note',
  input: words,
  alsoWhenOver: true,
  typed: {
    usage: 'note text',
    help: 'write something down that a reader of the timeline needs',
    examples: ['note db1 refuses connections since 14:02, build 412'],
    read: readWords,
    formWhenBare: true,
  },
  form: wordsForm({
    title: 'Add a note',
    submit: 'Add',
    label: 'Note',
    hint: 'Which server, the first error, the build number, what you just did.',
  }),
  load: async () => null,
  decide: ({ input: { words: text }, incident, actor }) =>
    accept({
      entries: [{ kind: 'note_added', key: true, text }],
      effects: [post(`${actorName(actor)} noted: ${excerpt(text, 2_000)}`), ...inSummary(incident)],
      reply: 'Noted: it is a key entry of the timeline.',
    }),
});
