import { userIdOf } from '../../domain/actor.ts';
import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import { parsed } from '../../domain/parsed.ts';
import { nextNumber } from '../next-number.ts';
import { whyNotPerson } from '../person.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { readTask } from './read-task.ts';
import { taskForm } from './task-form.ts';
import { taskInput, type TaskInput } from './task-input.ts';
import { insertTasks, type NewTask } from './tasks-table.ts';
import { dueWords, giveTo, taskAdded, typedTask } from './task-words.ts';

interface Before {
  readonly number: number;
  readonly whyNotOwner: string | null;
}

/** Gives somebody a task, or leaves it for whoever takes it. */
export const task = incidentVerb<TaskInput, Before, NewTask>({
  word: 'task',
  input: taskInput,
  typed: {
    usage: 'task [@who] what [by 15m | at 14:30]',
    help: 'add a task, for one person or for whoever takes it',
    examples: ['task @ana check replica lag by 15m', 'task find what changed since 14:00'],
    read(text, reading) {
      const read = readTask(text, reading);
      return read.ok ? parsed({ ...read.value, purpose: null }) : read;
    },
    formWhenBare: true,
  },
  form: taskForm,
  load: async (tx, { input, incident }) => ({
    number: await nextNumber(tx, 'tasks', incident.id),
    whyNotOwner: input.ownerId === null ? null : await whyNotPerson(tx, input.ownerId),
  }),
  decide: decideTask,
  save: (tx, state, incidentId) => insertTasks(tx, [state], incidentId),
});

function decideTask({ input, incident, actor, now }: Question<TaskInput, Incident>, { number, whyNotOwner }: Before): Decision<NewTask> {
  const { title, ownerId, dueAt, purpose, messageTs, messageChannelId } = input;
  if (whyNotOwner !== null) return refuse('not_an_owner', `${whyNotOwner} The rest, to copy: ${typedTask(title, dueAt, now)}`);

  const addedBy = userIdOf(actor);
  const added: NewTask = { number, title, ownerId, dueAt, purpose, addedBy, addedAt: now, notFor: null, claimLabel: null };
  return accept({
    state: added,
    entries: [taskAdded(added, messageTs === undefined ? {} : { messageTs, messageChannelId })],
    effects: [show('task', number), ...(ownerId === null || ownerId === addedBy ? [] : giveTo(ownerId, added, incident))],
    reply:
      ownerId === null
        ? `Task ${number} is open for whoever takes it.`
        : `Task ${number} is with ${userMention(ownerId)}${dueWords(dueAt)}.`,
  });
}
