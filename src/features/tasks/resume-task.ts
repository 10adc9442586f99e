import { accept, type Decision } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { type Numbered, numbered } from '../numbered.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { openTask } from './open-task.ts';
import { changeTask, findTask, type Task, type TaskChange } from './tasks-table.ts';

/** Its owner is on it again: it is not stuck any more. */
export const resumeTask = incidentVerb<Numbered, Task | null, TaskChange>({
  word: 'resume-task',
  input: numbered,
  load: (tx, { input, incident }) => findTask(tx, incident.id, input.number),
  decide: decideResume,
  save: changeTask,
});

function decideResume({ input }: Question<Numbered, Incident>, found: Task | null): Decision<TaskChange> {
  const open = openTask(found, input.number);
  if (open.kind === 'refused') return open;
  const { number, stuckAt } = open.task;
  return stuckAt === null ? accept() : accept({ state: { number, stuckAt: null }, effects: [show('task', number)] });
}
