import { actorName } from '../../domain/actor.ts';
import { accept, type Decision } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { excerpt } from '../../domain/mrkdwn.ts';
import { standing } from '../standing.ts';
import { incidentVerb, inForm, type Question } from '../verb.ts';
import { type ResolutionInput, resolutionInput } from './resolution-input.ts';
import { resolveForm } from './resolve-form.ts';
import { settle } from './settle.ts';
import { unvalidated } from './unvalidated.ts';

/** It is over. What was left unchecked does not hold anybody up: it is recorded. */
export const resolve = incidentVerb<ResolutionInput, readonly string[], never>({
  word: 'resolve',
  input: resolutionInput,
  typed: {
    usage: 'resolve [what fixed it]',
    help: 'end the incident: asks what fixed it, writes the post-mortem summary at once',
    examples: ['resolve', 'resolve rolled back to 411'],
    read: (fixed) => inForm(fixed === '' ? {} : { fixed }),
  },
  form: resolveForm,
  load: (tx, { incident, policy }) => unvalidated(tx, incident, policy),
  decide: decideResolution,
});

function decideResolution(
  { input, incident, actor, now }: Question<ResolutionInput, Incident>,
  skipped: readonly string[],
): Decision<never> {
  const { fixed, cause } = input;
  const impact = input.impact ?? incident.impact;
  return accept({
    change: { phase: 'resolved', resolvedAt: now, endedAs: 'resolved', mitigation: fixed, rootCause: cause, impact },
    entries: [
      {
        kind: 'incident_resolved',
        key: true,
        text: [
          `resolved: ${fixed}`,
          `root cause: ${cause ?? 'unknown yet'}`,
          `impact: ${impact ?? 'unknown yet'}`,
          ...(skipped.length === 0 ? [] : [`not validated: ${skipped.join(', ')}`]),
        ].join('; '),
        details: { fixed, cause, impact, skipped },
      },
    ],
    effects: [
      ...standing,
      post(
        [
          `${actorName(actor)} resolved ${incidentName(incident)}: ${excerpt(fixed, 1_500)}`,
          ...(skipped.length === 0 ? [] : [`Not validated: ${excerpt(skipped.join(', '), 500)}.`]),
        ].join('\n'),
      ),
    ],
    follow: [
      ...settle,
      { verb: 'write-post-mortem', input: {} },
      { verb: 'offer-follow-ups', input: {} },
      { verb: 'start-playbook', input: { phase: 'resolved' } },
    ],
    reply: `${incidentName(incident)} is resolved. The summary follows in its channel.`,
  });
}
