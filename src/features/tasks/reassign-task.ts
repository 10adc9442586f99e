import { z } from 'zod';
import { actorName, userIdOf } from '../../domain/actor.ts';
import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { type Effect, show, tell } from '../../domain/effect.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { excerpt, userMention } from '../../domain/mrkdwn.ts';
import { personField } from '../fields.ts';
import type { Form } from '../form.ts';
import { modal } from '../modal.ts';
import { whyNotPerson } from '../person.ts';
import { section } from '../section.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { openTask } from './open-task.ts';
import { notForReporter } from './take-task.ts';
import { changeTask, findTask, type Task, type TaskChange } from './tasks-table.ts';
import { giveTo, shownBy } from './task-words.ts';

const input = z.strictObject({ number: z.int(), ownerId: z.string() });
type ReassignTask = z.infer<typeof input>;

interface Before {
  readonly task: Task | null;
  readonly whyNotOwner: string | null;
}

const form: Form<ReassignTask> = {
  build: async (tx, { incident, prefill }) => {
    const { number } = input.pick({ number: true }).loose().parse(prefill);
    const task = incident && (await findTask(tx, incident.id, number));
    return modal('Reassign a task', 'Reassign', [
      section(`*Task ${number}* ${excerpt(task?.title ?? '', 600)}`),
      personField({ name: 'owner', label: 'Who has it from now on', ...(task?.ownerId && { initial: task.ownerId }) }),
    ]);
  },
  parse(values, { prefill }) {
    const ownerId = values.person('owner');
    if (ownerId === undefined) return { ok: false, errors: { owner: 'Choose one person.' } };
    return { ok: true, input: { number: Number(prefill.number), ownerId } };
  },
};

/** “Reassign”: another person has it from now on, and both know. */
export const reassignTask = incidentVerb<ReassignTask, Before, TaskChange>({
  word: 'reassign-task',
  input,
  form,
  load: async (tx, { input, incident }) => ({
    task: await findTask(tx, incident.id, input.number),
    whyNotOwner: await whyNotPerson(tx, input.ownerId),
  }),
  decide: decideReassign,
  save: changeTask,
});

function decideReassign({ input, incident, actor }: Question<ReassignTask, Incident>, before: Before): Decision<TaskChange> {
  const open = openTask(before.task, input.number);
  if (open.kind === 'refused') return open;
  const { number, title, ownerId: from, notFor } = open.task;
  const { ownerId: to } = input;
  const by = userIdOf(actor);
  if (before.whyNotOwner !== null) return refuse('not_an_owner', before.whyNotOwner);
  if (from === to) return refuse('theirs_already', `${userMention(to)} has task ${number} already.`);
  if (notFor === to)
    return refuse('not_for_them', by === to ? notForReporter(number) : `${userMention(to)} reported this: let somebody else check it.`);

  const given: Effect[] = to === by ? [] : giveTo(to, open.task, incident);
  const relieved: Effect[] =
    from === null || from === by
      ? []
      : [tell(from, `${actorName(actor)} passed task ${number} of ${incidentName(incident)} from you to ${userMention(to)}.`)];
  return accept({
    state: { number, ownerId: to, stuckAt: null },
    entries: [
      {
        kind: 'task_reassigned',
        text: `gave task ${number} to ${userMention(to)}${from === null ? '' : `, it was with ${userMention(from)}`}: ${title}`,
        details: { number, title, from, to },
        shownBy: shownBy(open.task),
      },
    ],
    effects: [show('task', number), ...given, ...relieved],
    reply: `Task ${number} is with ${userMention(to)}.`,
  });
}
