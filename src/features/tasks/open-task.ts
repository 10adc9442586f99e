import { type Refusal, refuse } from '../../domain/decision.ts';
import { dateToken, userMention } from '../../domain/mrkdwn.ts';
import type { Task } from './tasks-table.ts';

/** The task if there is still something to do about it; otherwise what is so now. */
export function openTask(task: Task | null, number: number): { readonly kind: 'open'; readonly task: Task } | Refusal {
  if (!task) return refuse('no_such_task', `There is no task ${number} in this incident. \`/incident tasks\` lists them.`);
  if (!task.doneAt) return { kind: 'open', task };
  const by = task.doneBy === null ? '' : ` by ${userMention(task.doneBy)}`;
  return refuse(
    'task_done',
    `Task ${number} is done already${by}, since ${dateToken(task.doneAt, '{time}')}. Nothing is left to do on it.`,
  );
}
