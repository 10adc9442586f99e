import { z } from 'zod';
import { actorName } from '../../domain/actor.ts';
import { accept, type Decision } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { excerpt } from '../../domain/mrkdwn.ts';
import { parsed } from '../../domain/parsed.ts';
import { inSummary } from '../in-summary.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { problemForm } from './problem-form.ts';

const input = z.object({
  problem: z.string().trim().min(1),
  /** The message that it was noted from. */
  message: z.object({ channelId: z.string(), ts: z.string() }).optional(),
});
export type Problem = z.infer<typeof input>;

/** The running list of what needs fixing later, noticed on the way; no fix is asked for now. */
export const noteProblem = incidentVerb<Problem, null, never>({
  word: 'problem',
  input,
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

function decideProblem({ input: { problem, message }, incident, actor }: Question<Problem, Incident>): Decision<never> {
  return accept({
    entries: [{ kind: 'problem_noted', key: true, text: problem, ...(message && { details: { message } }) }],
    effects: [post(`${actorName(actor)} noted a problem for later: ${excerpt(problem, 2_000)}`), ...inSummary(incident)],
    reply: 'On the list of problems. `/incident problems` shows it.',
  });
}
