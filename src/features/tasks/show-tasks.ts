import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import { incidentVerb } from '../verb.ts';
import { type Task, tasksOf } from './tasks-table.ts';

/** The incident is open again: a task whose message has lost its buttons meanwhile, by a click that came too late, gets them back. */
export const showTasks = incidentVerb<Record<string, never>, Task[], never>({
  word: 'show-tasks',
  input: z.strictObject({}),
  load: (tx, { incident }) => tasksOf(tx, incident.id),
  decide: (_question, tasks) => accept({ effects: tasks.filter(({ doneAt }) => !doneAt).map(({ number }) => show('task', number)) }),
});
