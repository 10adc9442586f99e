import { z } from 'zod';
import { accept, refuse } from '../../domain/decision.ts';
import { incidentName } from '../../domain/incident.ts';
import { isOpen } from '../../domain/phase.ts';
import { showOffer } from '../ending.ts';
import { whyNotPerson } from '../person.ts';
import { incidentVerb } from '../verb.ts';
import { leftOpen, type LeftOpen } from './left-open.ts';

const input = z.strictObject({ task: z.int() });

interface Before {
  readonly task: LeftOpen | null;
  /** Whoever had the task may have left since; then somebody else takes the follow-up. */
  readonly ownerId: string | null;
}

/** A tick on the offer: the open task becomes a follow-up of the same owner. */
export const keepTask = incidentVerb<z.infer<typeof input>, Before, never>({
  word: 'keep-task',
  input,
  alsoWhenOver: true,
  async load(tx, { incident, input: { task: number } }) {
    const task = (await leftOpen(tx, incident.id)).find((one) => one.task === number) ?? null;
    const ownerId = task?.ownerId ?? null;
    return { task, ownerId: ownerId === null || (await whyNotPerson(tx, ownerId)) !== null ? null : ownerId };
  },
  decide({ input: { task: number }, incident }, { task, ownerId }) {
    if (isOpen(incident.phase)) return refuse('reopened', `${incidentName(incident)} is open again, so task ${number} goes on as a task.`);
    if (!task) return refuse('not_open', `Task ${number} is not open any more.`);
    if (task.followUp !== null) return refuse('kept_before', `Task ${number} is follow-up ${task.followUp} already.`);
    return accept({
      effects: [showOffer(incident)],
      follow: [{ verb: 'followup', input: { title: task.title, ownerId, dueAt: null, fromTask: number } }],
      reply: `Task ${number} is a follow-up now.`,
    });
  },
});
