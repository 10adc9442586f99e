import { actorName } from '../../domain/actor.ts';
import { accept } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import { incidentName } from '../../domain/incident.ts';
import { titleLine } from '../../domain/mrkdwn.ts';
import { standing } from '../standing.ts';
import { incidentVerb } from '../verb.ts';
import { readWords, type Words, words, wordsForm } from '../words.ts';

/** Another title, once more is known. The channel keeps its name, so that every link to it stays true. */
export const rename = incidentVerb<Words, null, never>({
  word: 'title',
  input: words,
  alsoWhenOver: true,
  typed: {
    usage: 'title new words',
    help: 'give the incident another title; its channel keeps its name',
    examples: ['title checkout fails for card payments'],
    read: readWords,
    formWhenBare: true,
  },
  form: wordsForm({ title: 'Change the title', submit: 'Change', label: 'Title', initial: ({ title }) => title }),
  load: async () => null,
  decide: ({ input: { words: title }, incident, actor }) =>
    accept({
      change: { title },
      entries: [{ kind: 'title_changed', text: `title changed to: ${title}`, details: { from: incident.title, to: title } }],
      effects: [...standing, post(`${actorName(actor)} gave ${incidentName(incident)} a new title: *${titleLine(title, 500)}*`)],
      reply: `The title of ${incidentName(incident)} is changed.`,
    }),
});
