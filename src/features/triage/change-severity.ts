import { actorName } from '../../domain/actor.ts';
import { accept, type Decision } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { defuse } from '../../domain/mrkdwn.ts';
import { type Parsed, parsed, unreadable } from '../../domain/parsed.ts';
import { isAtLeast, severityAtHead } from '../../domain/severity.ts';
import { splitFirst } from '../mention.ts';
import { standing } from '../standing.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { alreadySo } from './already-so.ts';
import { because, becauseShown } from './because.ts';
import { severityForm } from './severity-form.ts';
import { type SeverityInput, severityInput } from './severity-input.ts';

/** A raised severity calls those whom the policy calls for it; any change sets another rhythm of updates. */
export const changeSeverity = incidentVerb<SeverityInput, null, never>({
  word: 'severity',
  input: severityInput,
  typed: {
    usage: 'severity critical|major|medium|minor [why]',
    help: 'raise or lower the severity: people are paged and updates fall due accordingly',
    examples: ['severity major checkout is affected too', 'severity sev3'],
    read: readSeverity,
    formWhenBare: true,
  },
  form: severityForm,
  load: async () => null,
  decide: decideSeverity,
});

export function readSeverity(text: string): Parsed<SeverityInput> {
  const [word, why] = splitFirst(text);
  const severity = severityAtHead(text);
  return severity ? parsed({ severity, why }) : unreadable(`“${defuse(word)}” is not a severity: critical, major, medium or minor.`);
}

function decideSeverity({ input: { severity: to, why }, incident, actor }: Question<SeverityInput, Incident>): Decision<never> {
  const { severity: from } = incident;
  if (to === from) return alreadySo(`${incidentName(incident)} is ${to}`, why, actor);

  const raised = isAtLeast(to, from);
  return accept({
    change: { severity: to },
    entries: [
      {
        kind: 'severity_changed',
        key: true,
        text: `severity ${raised ? 'raised' : 'lowered'} from ${from} to ${to}${because(why)}`,
        details: { from, to, why },
      },
    ],
    effects: [
      ...standing,
      post(`${actorName(actor)} ${raised ? 'raised' : 'lowered'} the severity from ${from} to *${to}*${becauseShown(why)}`),
    ],
    follow: [...(raised ? [{ verb: 'page-policy', input: {} }] : []), { verb: 'plan-checkpoints', input: {} }],
    reply: `${incidentName(incident)} is ${to} now.`,
  });
}
