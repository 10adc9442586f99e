import { z } from 'zod';
import { actorName } from '../../domain/actor.ts';
import { accept, type Decision, refuse } from '../../domain/decision.ts';
import { post, show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { dateToken, excerpt } from '../../domain/mrkdwn.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { openTask } from './open-task.ts';
import { changeTask, findTask, type Task, type TaskChange } from './tasks-table.ts';
import { shownBy } from './task-words.ts';

const input = z.strictObject({
  number: z.int(),
  /** Asked at a checkpoint: that it is still stuck is news too. */
  again: z.boolean().default(false),
});
type StuckTask = z.infer<typeof input>;

/** “Stuck”: shown to all at once, so that whoever can help does. */
export const stuckTask = incidentVerb<StuckTask, Task | null, TaskChange>({
  word: 'stuck-task',
  input,
  load: (tx, { input, incident }) => findTask(tx, incident.id, input.number),
  decide: decideStuck,
  save: changeTask,
});

function decideStuck({ input, actor, now }: Question<StuckTask, Incident>, found: Task | null): Decision<TaskChange> {
  const open = openTask(found, input.number);
  if (open.kind === 'refused') return open;
  const { number, title, stuckAt } = open.task;
  if (stuckAt && !input.again)
    return refuse(
      'stuck_already',
      `Everyone was told ${dateToken(stuckAt, '{ago}')} that task ${number} is stuck. Say here what would help.`,
    );

  const said = `${actorName(actor)} is ${stuckAt ? 'still ' : ''}stuck on task ${number}, ${excerpt(title, 600)}. Who can help?`;
  return accept({
    state: { number, stuckAt: stuckAt ?? now },
    entries: [
      { kind: 'task_stuck', text: `is stuck on task ${number}: ${title}`, details: { number, title }, shownBy: shownBy(open.task) },
    ],
    effects: [show('task', number), post(said)],
  });
}
