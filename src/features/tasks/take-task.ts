import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import { type Numbered, numbered } from '../numbered.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { openTask } from './open-task.ts';
import { changeTask, findTask, type Task, type TaskChange } from './tasks-table.ts';
import { shownBy } from './task-words.ts';

/** “I'll take it”: the first one has it, the second is told who. */
export const takeTask = incidentVerb<Numbered, Task | null, TaskChange>({
  word: 'take-task',
  input: numbered,
  load: (tx, { input, incident }) => findTask(tx, incident.id, input.number),
  decide: decideTake,
  save: changeTask,
});

function decideTake({ input, actor }: Question<Numbered, Incident>, found: Task | null): Decision<TaskChange> {
  const open = openTask(found, input.number);
  if (open.kind === 'refused') return open;
  const { number, title, ownerId, notFor } = open.task;
  if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person takes a task.');
  if (ownerId === actor.userId) return refuse('yours_already', `Task ${number} is yours already.`);
  if (ownerId !== null) return refuse('taken', `${userMention(ownerId)} has task ${number} already. “Reassign” passes it on.`);
  if (notFor === actor.userId) return refuse('not_for_you', notForReporter(number));

  return accept({
    state: { number, ownerId: actor.userId, stuckAt: null },
    entries: [{ kind: 'task_taken', text: `took task ${number}: ${title}`, details: { number, title }, shownBy: shownBy(open.task) }],
    effects: [show('task', number)],
    reply: `Task ${number} is yours. Say “Done” or “Stuck” on it.`,
  });
}

export const notForReporter = (number: number): string =>
  `Task ${number} wants a second pair of eyes: you reported this, so let somebody else check it. Thank you for reporting.`;
