import { actorName } from '../../domain/actor.ts';
import { accept, type Decision } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { excerpt } from '../../domain/mrkdwn.ts';
import { parsed } from '../../domain/parsed.ts';
import { inSummary } from '../in-summary.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { problemForm } from './problem-form.ts';
import { problemInput, type ProblemInput } from './problem-input.ts';

/** The running list of what needs fixing later, noticed on the way; no fix is asked for now. */
export const noteProblem = incidentVerb<ProblemInput, null, never>({
  word: 'problem',
  input: problemInput,
  alsoWhenOver: true,
  typed: {
    usage: 'problem text',
    help: 'put something that needs fixing later on the running list of problems',
    examples: ['problem the runbook names a host that is gone'],
    read: (text) => parsed({ problem: text }),
    formWhenBare: true,
  },
  form: problemForm,
  load: async () => null,
  decide: decideProblem,
});

function decideProblem({ input: { problem, message }, incident, actor }: Question<ProblemInput, Incident>): Decision<never> {
  return accept({
    entries: [{ kind: 'problem_noted', key: true, text: problem, ...(message && { details: { message } }) }],
    effects: [post(`${actorName(actor)} noted a problem for later: ${excerpt(problem, 2_000)}`), ...inSummary(incident)],
    reply: 'On the list of problems. `/incident problems` shows it.',
  });
}
