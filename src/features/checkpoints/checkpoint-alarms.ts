import { type Alarm, clearAlarm, setAlarm } from '../../domain/alarm.ts';
import { later } from '../../domain/duration.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Checkpoint } from './checkpoints-table.ts';
import { overdueFrom } from './lateness.ts';

type Stage = 'ask' | 'remind' | 'hand-over' | 'miss';

const verbs: Record<Stage, string> = {
  ask: 'ask-checkpoint',
  remind: 'remind-lead',
  'hand-over': 'ask-next-in-line',
  miss: 'miss-checkpoint',
};

const keyOf = (number: number, stage: Stage): string => `checkpoint/${number}/${stage}`;

// The moment an alarm was meant for travels with it, so that one that rings late can say so.
const alarm = (number: number, stage: Stage, dueAt: Date): Alarm =>
  setAlarm(keyOf(number, stage), dueAt, verbs[stage], { number, dueAt: dueAt.toISOString() });

export const askAlarm = ({ number, dueAt }: Pick<Checkpoint, 'number' | 'dueAt'>): Alarm => alarm(number, 'ask', dueAt);

/** A repeating one is missed when the next would be due; without a next, the hand-over step ends it. */
export const missAlarm = (number: number, nextDueAt: Date | null): Alarm =>
  nextDueAt === null ? clearAlarm(keyOf(number, 'miss')) : alarm(number, 'miss', nextDueAt);

/** The lead is told, then the next in line is asked. */
export function overdueAlarms(checkpoint: Pick<Checkpoint, 'number' | 'dueAt' | 'askedAt'>, { overdue }: Policy): Alarm[] {
  const from = overdueFrom(checkpoint);
  return [
    alarm(checkpoint.number, 'remind', later(from, overdue.tellLeadAfterMs)),
    alarm(checkpoint.number, 'hand-over', later(from, overdue.handOverAfterMs)),
  ];
}

export const clearAlarms = (number: number): Alarm[] =>
  (['ask', 'remind', 'hand-over', 'miss'] as const).map((stage) => clearAlarm(keyOf(number, stage)));
