import { actorName } from '../../domain/actor.ts';
import { accept } from '../../domain/decision.ts';
import { post, show } from '../../domain/effect.ts';
import { incidentName } from '../../domain/incident.ts';
import { excerpt } from '../../domain/mrkdwn.ts';
import { inSummary } from '../in-summary.ts';
import { incidentVerb } from '../verb.ts';
import { readWords, type Words, words, wordsForm } from '../words.ts';

/** Who and what is affected, as far as known: the card and the announcement say it. */
export const stateImpact = incidentVerb<Words, null, never>({
  word: 'impact',
  input: words,
  alsoWhenOver: true,
  typed: {
    usage: 'impact text',
    help: 'say who and what is affected: the card and the announcement show it',
    examples: ['impact card payments fail in the EU, about 300 orders an hour'],
    read: readWords,
    formWhenBare: true,
  },
  form: wordsForm({
    title: 'State the impact',
    submit: 'State it',
    label: 'Impact',
    hint: 'Who cannot do what, since when, and how many they are.',
    initial: ({ impact }) => impact,
  }),
  load: async () => null,
  decide: ({ input: { words: impact }, incident, actor }) =>
    accept({
      change: { impact },
      entries: [{ kind: 'impact_stated', key: true, text: `impact: ${impact}`, details: { impact, before: incident.impact } }],
      effects: [
        show('card'),
        show('announcement'),
        ...inSummary(incident),
        post(`*Impact*, says ${actorName(actor)}: ${excerpt(impact, 1_500)}`),
      ],
      reply: `The impact of ${incidentName(incident)} is on the card.`,
    }),
});
