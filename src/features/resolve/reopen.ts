import { actorName } from '../../domain/actor.ts';
import { accept, refuse } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import { incidentName } from '../../domain/incident.ts';
import { excerpt } from '../../domain/mrkdwn.ts';
import { isOpen } from '../../domain/phase.ts';
import { showOffer, showSummary } from '../ending.ts';
import { standing } from '../standing.ts';
import { incidentVerb } from '../verb.ts';
import { readWords, type Words, words, wordsForm } from '../words.ts';

/** It was not over after all. The times of resolving and closing are cleared; the timeline keeps that they were. */
export const reopen = incidentVerb<Words, null, never>({
  word: 'reopen',
  input: words,
  alsoWhenOver: true,
  typed: {
    usage: 'reopen why',
    help: 'open a resolved or closed incident again: it goes back to investigating',
    examples: ['reopen the errors are back since 15:10'],
    read: readWords,
    formWhenBare: true,
  },
  form: wordsForm({ title: 'Reopen the incident', submit: 'Reopen', label: 'Why' }),
  load: async () => null,
  decide({ input: { words: why }, incident, actor }) {
    const name = incidentName(incident);
    if (isOpen(incident.phase)) return refuse('not_over', `${name} is open: it is ${incident.phase}.`);
    return accept({
      change: {
        phase: 'investigating',
        mitigatedAt: null,
        resolvedAt: null,
        closedAt: null,
        endedAs: null,
        endedWhy: null,
        duplicateOf: null,
        reopenings: incident.reopenings + 1,
      },
      entries: [{ kind: 'incident_reopened', key: true, text: `reopened: ${why}`, details: { from: incident.phase, why } }],
      effects: [
        ...standing,
        ...showSummary(incident),
        showOffer(incident),
        post(`${actorName(actor)} reopened ${name}: ${excerpt(why, 1_000)}`),
      ],
      follow: [
        { verb: 'plan-checkpoints', input: {} },
        { verb: 'show-deciding', input: {} },
        { verb: 'show-tasks', input: {} },
      ],
      reply: `${name} is open again, and investigating.`,
    });
  },
});
