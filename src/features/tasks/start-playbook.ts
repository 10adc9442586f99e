import { sql } from 'kysely';
import { z } from 'zod';
import { accept, type Decision } from '../../domain/decision.ts';
import { post, show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { isOpen, type Phase, phaseSchema } from '../../domain/phase.ts';
import { excerpt } from '../../domain/mrkdwn.ts';
import { context } from '../context.ts';
import { nextNumber } from '../next-number.ts';
import type { Tx } from '../tx.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { insertTasks, type NewTask, tasksOf } from './tasks-table.ts';
import { taskAdded } from './task-words.ts';

const input = z.strictObject({ phase: phaseSchema });
type StartPlaybook = z.infer<typeof input>;

interface Before {
  readonly number: number;
  /** What is a task already, so that a phase gone through twice does not ask for it twice. */
  readonly titles: readonly string[];
  readonly startedBefore: boolean;
}

/** What the policy's playbook says for this severity and phase: tasks to take, and hints in one quiet message. */
export const startPlaybook = incidentVerb<StartPlaybook, Before, NewTask[]>({
  word: 'start-playbook',
  input,
  alsoWhenOver: true,
  load: async (tx, { input, incident }) => ({
    number: await nextNumber(tx, 'tasks', incident.id),
    titles: (await tasksOf(tx, incident.id)).map(({ title }) => title),
    startedBefore: await wasStarted(tx, incident, input.phase),
  }),
  decide: decidePlaybook,
  save: insertTasks,
});

async function wasStarted(tx: Tx, { id, severity }: Incident, phase: Phase): Promise<boolean> {
  const started = await tx
    .selectFrom('timelineEntries')
    .select('id')
    .where('incidentId', '=', id)
    .where('kind', '=', 'playbook_started')
    .where(sql<boolean>`details->>'phase' = ${phase} and details->>'severity' = ${severity}`)
    .limit(1)
    .executeTakeFirst();
  return started !== undefined;
}

function decidePlaybook(
  { input: { phase }, incident, policy, now }: Question<StartPlaybook, Incident>,
  { number, titles, startedBefore }: Before,
): Decision<NewTask[]> {
  const steps = policy.severities[incident.severity].playbook[phase] ?? [];
  if (startedBefore || steps.length === 0) return accept();

  const added = steps
    .filter((step) => step.kind === 'task')
    .filter(({ title }) => !titles.includes(title))
    .map((step, index): NewTask => ({
      number: number + index,
      title: step.title,
      ownerId: null,
      dueAt: null,
      addedBy: null,
      addedAt: now,
      notFor: step.forReporter ? null : incident.declaredBy,
      purpose: step.forReporter ? 'playbook' : 'verify-impact',
      claimLabel: step.button,
    }));
  const hints = steps.filter((step) => step.kind === 'hint').map(({ text }) => `• ${excerpt(text, 500)}`);
  return accept({
    state: added,
    entries: [
      {
        kind: 'playbook_started',
        text: `the playbook for ${incident.severity}, ${phase}: ${added.length} tasks, ${hints.length} hints`,
        details: { phase, severity: incident.severity },
      },
      ...added.map((task) => taskAdded(task)),
    ],
    effects: [...added.map((task) => show('task', task.number)), ...(hints.length > 0 ? [post(hintsMessage(phase, hints))] : [])],
  });
}

const hintsMessage = (phase: Phase, hints: readonly string[]) => {
  const text = [`${isOpen(phase) ? `While ${phase}` : `Now that it is ${phase}`}, worth remembering:`, ...hints].join('\n');
  return { text, blocks: [context(text)] };
};
