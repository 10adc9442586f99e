import { z } from 'zod';
import type { Actor } from '../../domain/ask.ts';
import { accept, type Decision, type Follow, refuse, type Refusal } from '../../domain/decision.ts';
import { type Effect, show } from '../../domain/effect.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Tx } from '../tx.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { checkInRef } from './check-in-ref.ts';
import { type Answered, type CheckIn, type CheckInAnswer, checkInsOf, saveAnswer } from './check-ins-table.ts';
import { checkpointRef } from './checkpoint-ref.ts';
import { type Checkpoint, findCheckpoint } from './checkpoints-table.ts';

const input = z.strictObject({ checkpoint: z.int(), task: z.int(), answer: z.enum(['on it', 'stuck', 'done']) });
type SaidSo = z.infer<typeof input>;

export interface Asked {
  readonly checkpoint: Checkpoint | null;
  readonly checkIn: CheckIn | null;
}

/** “On it”, “Stuck”, “Done”: what the owner of a task says when asked how it goes. */
export const checkIn = incidentVerb<SaidSo, Asked, Answered>({
  word: 'check-in',
  input,
  load: (tx, { input, incident, actor }) => loadAsked(tx, incident.id, input, actor),
  decide: decideCheckIn,
  save: saveAnswer,
});

export async function loadAsked(tx: Tx, incidentId: number, about: { checkpoint: number; task: number }, actor: Actor): Promise<Asked> {
  const userId = actor.kind === 'person' ? actor.userId : '';
  const checkIns = await checkInsOf(tx, incidentId, about.checkpoint, userId);
  return {
    checkpoint: await findCheckpoint(tx, incidentId, about.checkpoint),
    checkIn: checkIns.find(({ task }) => task === about.task) ?? null,
  };
}

function decideCheckIn({ input, now }: Question<SaidSo, Incident>, asked: Asked): Decision<Answered> {
  const open = openCheckIn(asked, input.task);
  if (open.kind === 'refused') return open;
  const said = answer(open, input.answer, null, now);
  return accept({
    ...said,
    entries: [{ ...said.entry, text: `${words[input.answer]} task ${input.task}: ${open.checkIn.title}` }],
    follow: following(input),
    ...(input.answer === 'stuck' && { reply: 'Everyone in the channel was told, so that whoever can help does.' }),
  });
}

const words: Record<SaidSo['answer'], string> = { 'on it': 'is on', stuck: 'is stuck on', done: 'is done with' };

function following({ task: number, answer }: SaidSo): Follow[] {
  switch (answer) {
    case 'on it':
      return [{ verb: 'resume-task', input: { number } }];
    case 'stuck':
      return [{ verb: 'stuck-task', input: { number, again: true } }];
    case 'done':
      return [{ verb: 'done', input: { number, result: null } }];
  }
}

type OpenCheckIn = { readonly kind: 'open'; readonly checkpoint: Checkpoint; readonly checkIn: CheckIn };

/** The question if it still waits for this person's answer; otherwise what is so now. */
export function openCheckIn({ checkpoint, checkIn }: Asked, task: number): OpenCheckIn | Refusal {
  if (!checkpoint || !checkIn) return refuse('not_asked', `You were not asked about task ${task}.`);
  if (checkIn.answer !== null) return refuse('answered_already', `You answered already: ${checkIn.answer}.`);
  if (checkIn.doneAt) return refuse('task_done', `Task ${task} is done already.`);
  if (checkIn.ownerId !== checkIn.userId) return refuse('not_yours', `Task ${task} is not yours any more.`);
  if (checkIn.isAskedAgain) return refuse('asked_again', `You were asked about task ${task} again since: please answer there.`);
  return { kind: 'open', checkpoint, checkIn };
}

/** What every answer comes to: kept, on the timeline, and shown on both messages. */
export function answer(
  { checkpoint, checkIn: { task, userId } }: OpenCheckIn,
  said: CheckInAnswer,
  found: string | null,
  now: Date,
): { state: Answered; entry: Omit<Entry, 'text'>; effects: Effect[] } {
  const { number } = checkpoint;
  return {
    state: { checkpoint: number, task, userId, answer: said, found, answeredAt: now },
    entry: { kind: 'check_in_answered', details: { checkpoint: number, task, answer: said, found } },
    effects: [show('check-in', checkInRef({ checkpoint: number, userId })), show('checkpoint', checkpointRef(checkpoint))],
  };
}
