import { minuteMs } from '../../domain/duration.ts';
import { type Effect, invite, tell } from '../../domain/effect.ts';
import type { Entry } from '../../domain/entry.ts';
import { type Incident, incidentName } from '../../domain/incident.ts';
import { dateToken, excerpt, userMention } from '../../domain/mrkdwn.ts';
import { toPaste } from '../to-paste.ts';
import { inItsChannel } from '../whereabouts.ts';
import type { NewTask, Task } from './tasks-table.ts';

export const taskAdded = (added: NewTask, more: Readonly<Record<string, unknown>> = {}): Entry => ({
  kind: 'task_added',
  text: `added task ${added.number}${added.ownerId === null ? '' : ` for ${userMention(added.ownerId)}`}: ${added.title}`,
  details: { number: added.number, title: added.title, ownerId: added.ownerId, dueAt: added.dueAt, purpose: added.purpose, ...more },
  shownBy: shownBy(added),
});

export const shownBy = ({ number }: Pick<Task, 'number'>) => ({ board: 'task', ref: String(number) });

/** The new owner comes into the channel, and reads privately what is asked of them. */
export function giveTo(ownerId: string, { number, title, dueAt }: Pick<Task, 'number' | 'title' | 'dueAt'>, incident: Incident): Effect[] {
  const text = `Task ${number} of ${incidentName(incident)} is yours${dueWords(dueAt)}: ${excerpt(title, 600)}\nSay “Done” or “Stuck” on it${inItsChannel(incident)}.`;
  return [invite([ownerId]), tell(ownerId, text)];
}

export const dueWords = (dueAt: Date | null): string => (dueAt === null ? '' : `, due ${dateToken(dueAt, '{date_short_pretty} {time}')}`);

/** The command that adds this task without an owner, ready to copy. */
export function typedTask(title: string, dueAt: Date | null, now: Date): string {
  const minutes = dueAt && Math.max(1, Math.round((dueAt.getTime() - now.getTime()) / minuteMs));
  return `\`/incident task ${toPaste(title)}${minutes === null ? '' : ` by ${minutes}m`}\``;
}
