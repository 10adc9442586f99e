import type { Button, KnownBlock } from '@slack/types';
import { dateToken, excerpt, userMention } from '../../domain/mrkdwn.ts';
import { isOpen } from '../../domain/phase.ts';
import { board, inChannel, type Scene } from '../board.ts';
import { askButton, formButton } from '../button.ts';
import { section } from '../section.ts';
import { findTask, type Task } from './tasks-table.ts';

const titleMax = 1_000;

/** A task is one message, edited in place. */
export const taskBoard = board<Task>({
  name: 'task',
  priority: 2,
  place: inChannel,
  load: (tx, { incident }, ref) => findTask(tx, incident.id, Number(ref)),
  render(task, scene) {
    const text = [`*Task ${task.number}* ${excerpt(task.title, titleMax)}`, standing(task, scene)].join('\n');
    return { text: `Task ${task.number}: ${excerpt(task.title, 200)}`, blocks: [section(text), ...buttons(task, scene)] };
  },
});

function standing(task: Task, { incident }: Pick<Scene, 'incident'>): string {
  const owner = task.ownerId === null ? null : userMention(task.ownerId);
  if (task.doneAt) {
    const result = task.result === null ? '' : `: ${excerpt(task.result, titleMax)}`;
    return `✓ *Done* ${dateToken(task.doneAt, '{time}')}${task.doneBy === null ? '' : ` by ${userMention(task.doneBy)}`}${result}`;
  }
  if (!isOpen(incident.phase))
    return `Still open when the incident was ${incident.phase}.${owner === null ? '' : ` It was with ${owner}.`}`;

  const facts = [
    owner === null ? 'Nobody has it yet' : `With ${owner}`,
    ...(owner === null && task.notFor !== null ? ['for somebody other than the reporter'] : []),
    ...(task.dueAt ? [`due ${dateToken(task.dueAt, '{date_short_pretty} {time}')}`] : []),
    ...(task.stuckAt ? [`*stuck* since ${dateToken(task.stuckAt, '{time}')}`] : []),
  ];
  return facts.join(' · ');
}

function buttons(task: Task, { incident }: Pick<Scene, 'incident'>): KnownBlock[] {
  if (task.doneAt || !isOpen(incident.phase)) return [];
  const input = { number: task.number };
  const take = askButton({ label: task.claimLabel ?? "I'll take it", verb: 'take-task', incident, input, style: 'primary' });
  const elements: Button[] = [
    ...(task.ownerId === null ? [take] : []),
    askButton({ label: 'Done', verb: 'done', incident, input }),
    askButton({ label: 'Stuck', verb: 'stuck-task', incident, input }),
    formButton({ label: 'Reassign', verb: 'reassign-task', incident, input }),
  ];
  return [{ type: 'actions', elements }];
}
