import { sql } from 'kysely';
import { actorName } from '../../domain/actor.ts';
import { accept, type Decision, type Follow, refuse } from '../../domain/decision.ts';
import { post } from '../../domain/effect.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { isOpen, type Phase } from '../../domain/phase.ts';
import { standing } from '../standing.ts';
import type { Tx } from '../tx.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { alreadySo } from './already-so.ts';
import { because, becauseShown } from './because.ts';
import { phaseForm } from './phase-form.ts';
import { phaseInput, type PhaseInput } from './phase-input.ts';
import { readPhase } from './read-phase.ts';

interface Before {
  /** The incident has been in that phase already, so its playbook has been given out. */
  readonly wasThere: boolean;
}

/** On to the next phase, or back. `monitoring` says that it works again, which is a claim to validate. */
export const changePhase = incidentVerb<PhaseInput, Before, never>({
  word: 'phase',
  input: phaseInput,
  typed: {
    usage: 'phase investigating|mitigating|monitoring [words]',
    help: 'say where we are: looking for it, getting service back, or watching whether it holds',
    examples: ['phase mitigating rolling back 412', 'phase monitoring error rate is back to normal', 'phase investigating'],
    read: readPhase,
    formWhenBare: true,
  },
  form: phaseForm,
  load: async (tx, { incident, input: { phase } }) => ({ wasThere: phase === 'investigating' || (await entered(tx, incident.id, phase)) }),
  decide: decidePhase,
});

function decidePhase(
  { input: { phase: to, words }, incident, actor, now }: Question<PhaseInput, Incident>,
  before: Before,
): Decision<never> {
  const { phase: from } = incident;
  if (!isOpen(to)) return refuse('not_by_phase', howToEnd(to, incident));
  if (to === from) return alreadySo(`${incidentName(incident)} is ${to}`, words, actor);

  return accept({
    change: { phase: to, mitigatedAt: to === 'monitoring' ? now : null },
    entries: [
      { kind: 'phase_changed', key: true, text: `phase changed from ${from} to ${to}${because(words)}`, details: { from, to, why: words } },
    ],
    effects: [...standing, post(`${actorName(actor)} moved ${incidentName(incident)} from ${from} to *${to}*${becauseShown(words)}`)],
    follow: followingPhase(from, to, before),
    reply: `${incidentName(incident)} is ${to} now.`,
  });
}

const followingPhase = (from: Phase, to: Phase, { wasThere }: Before): Follow[] => [
  ...(to === 'monitoring' ? [{ verb: 'start-validation', input: {} }] : []),
  ...(from === 'monitoring' ? [{ verb: 'show-deciding', input: {} }] : []),
  { verb: 'plan-checkpoints', input: {} },
  ...(wasThere ? [] : [{ verb: 'start-playbook', input: { phase: to } }]),
];

const howToEnd = (to: Phase, incident: Incident): string =>
  to === 'resolved'
    ? `\`/incident resolve\` ends ${incidentName(incident)}: it asks what fixed it and writes the summary.`
    : `${incidentName(incident)} is ${incident.phase}. \`/incident resolve\` ends it, then \`/incident close\` once the post-mortem is reviewed; ` +
      `\`/incident cancel why\` or \`/incident duplicate INC-5\` if it was no incident of its own.`;

async function entered(tx: Tx, incidentId: number, phase: Phase): Promise<boolean> {
  const change = await tx
    .selectFrom('timelineEntries')
    .select('id')
    .where('incidentId', '=', incidentId)
    .where('kind', '=', 'phase_changed')
    .where(sql<string>`details ->> 'to'`, '=', phase)
    .limit(1)
    .executeTakeFirst();
  return change !== undefined;
}
