import { accept } from '../../domain/decision.ts';
import type { Message } from '../../domain/message.ts';
import { dateToken, titleLine, userMention } from '../../domain/mrkdwn.ts';
import { parsed } from '../../domain/parsed.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { sections } from '../section.ts';
import { incidentVerb } from '../verb.ts';
import { type Task, tasksOf } from './tasks-table.ts';

/** All tasks of the incident, the open ones first, for the typist alone. */
export const tasks = incidentVerb<NoInput, Task[], never>({
  word: 'tasks',
  input: noInput,
  typed: { usage: 'tasks', help: 'the tasks: who has which, and what is done', examples: ['tasks'], read: () => parsed({}) },
  alsoWhenOver: true,
  lockless: true,
  load: (tx, { incident }) => tasksOf(tx, incident.id),
  decide: ({ now }, all) => accept({ reply: taskList(all, now) }),
});

// Slack takes about 12,000 characters in all blocks of a message together.
const linesMax = 65;
const titleMax = 80;

export function taskList(all: readonly Task[], now: Date): Message {
  if (all.length === 0) return { text: 'There are no tasks yet. `/incident task what` adds one.' };
  const open = all.filter(({ doneAt }) => !doneAt);
  const done = all.filter(({ doneAt }) => doneAt);
  const heading = `*${open.length} open, ${done.length} done*`;
  const ordered = [...open, ...done.reverse()];
  const rest = ordered.length - linesMax;
  const lines = [...ordered.slice(0, linesMax).map((task) => line(task, now)), ...(rest > 0 ? [`… and ${rest} more.`] : [])];
  return { text: [heading, ...lines].join('\n'), blocks: sections([heading, ...lines]) };
}

function line({ number, title, ownerId, dueAt, stuckAt, doneAt, doneBy }: Task, now: Date): string {
  const who = ownerId ?? doneBy;
  const owner = who === null ? '_nobody yet_' : userMention(who);
  const facts = doneAt
    ? ['done']
    : [
        ...(dueAt ? [`${dueAt < now ? '*overdue* since' : 'due'} ${dateToken(dueAt, '{time}', dueAt.toISOString().slice(11, 16))}`] : []),
        ...(stuckAt ? ['*stuck*'] : []),
      ];
  return [`${doneAt ? '✓' : '•'} *${number}* ${titleLine(title, titleMax)}`, owner, ...facts].join(' · ');
}
