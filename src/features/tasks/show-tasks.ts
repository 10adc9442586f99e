import { accept } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb } from '../verb.ts';
import { type Task, tasksOf } from './tasks-table.ts';

/** The incident is open again: a task whose message has lost its buttons meanwhile, by a click that came too late, gets them back. */
export const showTasks = incidentVerb<NoInput, Task[], never>({
  word: 'show-tasks',
  input: noInput,
  load: (tx, { incident }) => tasksOf(tx, incident.id),
  decide: (_question, tasks) => accept({ effects: tasks.filter(({ doneAt }) => !doneAt).map(({ number }) => show('task', number)) }),
});
