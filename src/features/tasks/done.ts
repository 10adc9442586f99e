import { z } from 'zod';
import { accept, type Decision } from '../../domain/decision.ts';
import { type Effect, post, show, tell } from '../../domain/effect.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { excerpt, titleLine } from '../../domain/mrkdwn.ts';
import { parsed, unreadable } from '../../domain/parsed.ts';
import { actorName, userIdOf } from '../../domain/actor.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { openTask } from './open-task.ts';
import { changeTask, findTask, type Task, type TaskChange } from './tasks-table.ts';
import { shownBy } from './task-words.ts';

const input = z.strictObject({ number: z.int(), result: z.string().trim().min(1).nullable().default(null) });
type Done = z.infer<typeof input>;

/** A task is finished; what came of it is told to everyone. */
export const done = incidentVerb<Done, Task | null, TaskChange>({
  word: 'done',
  input,
  typed: {
    usage: 'done number [what came of it]',
    help: 'a task is finished',
    examples: ['done 3', 'done 3 the replica is in sync again'],
    read: readDone,
  },
  load: (tx, { input, incident }) => findTask(tx, incident.id, input.number),
  decide: decideDone,
  save: changeTask,
});

/** `3`, `#3 it was the cache`, `task 3: it was the cache`. */
export function readDone(text: string) {
  const [, number, result = ''] = /^(?:task\s*)?#?(\d{1,9})(?:[\s:,.-]+([^]*))?$/i.exec(text.trim()) ?? [];
  if (number === undefined) return unreadable('Which task? Its number is missing. `/incident tasks` lists them.');
  return parsed({ number: Number(number), result: result.trim() || null });
}

function decideDone({ input, incident, actor, now, via }: Question<Done, Incident>, found: Task | null): Decision<TaskChange> {
  const open = openTask(found, input.number);
  if (open.kind === 'refused') return open;
  const { number, title, ownerId } = open.task;
  const { result } = input;
  const doneBy = userIdOf(actor);

  const news: Effect[] =
    result === null ? [] : [post(`${actorName(actor)} finished task ${number}, ${titleLine(title, 200)}: ${excerpt(result, 2_000)}`)];
  const owner: Effect[] =
    ownerId === null || ownerId === doneBy
      ? []
      : [tell(ownerId, `${actorName(actor)} marked your task ${number} of ${incidentName(incident)} as done: ${titleLine(title, 200)}`)];
  return accept({
    state: { number, doneAt: now, doneBy, result, stuckAt: null },
    entries: [
      {
        kind: 'task_done',
        text: `finished task ${number}: ${title}${result === null ? '' : ` (${result})`}`,
        details: { number, result, title, ownerId },
        shownBy: shownBy(open.task),
      },
    ],
    effects: [show('task', number), ...news, ...owner],
    ...(via === 'command' && { reply: `Task ${number} is done.` }),
  });
}
