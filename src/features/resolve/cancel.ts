import { actorName } from '../../domain/actor.ts';
import { accept } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import { incidentName } from '../../domain/incident.ts';
import { excerpt } from '../../domain/mrkdwn.ts';
import { standing } from '../standing.ts';
import { incidentVerb } from '../verb.ts';
import { readWords, type Words, words, wordsForm } from '../words.ts';
import { settle } from './settle.ts';

/** It was no incident. That is worth a record too: it is closed, with why. */
export const cancel = incidentVerb<Words, null, never>({
  word: 'cancel',
  input: words,
  typed: {
    usage: 'cancel why',
    help: 'end it because it was no incident; `reopen` takes that back',
    examples: ['cancel the alert was a test'],
    read: readWords,
    formWhenBare: true,
  },
  form: wordsForm({
    title: 'Cancel the incident',
    submit: 'Cancel it',
    label: 'Why',
    hint: 'It is closed with this reason, and can be reopened.',
  }),
  load: async () => null,
  decide: ({ input: { words: why }, incident, actor, now }) =>
    accept({
      change: { phase: 'closed', closedAt: now, endedAs: 'cancelled', endedWhy: why },
      entries: [{ kind: 'incident_cancelled', key: true, text: `cancelled: ${why}`, details: { why } }],
      effects: [...standing, post(`${actorName(actor)} cancelled ${incidentName(incident)}: ${excerpt(why, 1_000)}`)],
      follow: settle,
      reply: `${incidentName(incident)} is cancelled. \`/incident reopen why\` takes that back.`,
    }),
});
