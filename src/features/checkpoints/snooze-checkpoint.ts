import { type Decision, refuse } from '../../domain/decision.ts';
import { later, minuteMs } from '../../domain/duration.ts';
import { show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { type Numbered, numbered } from '../numbered.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { askAlarm, clearAlarms } from './checkpoint-alarms.ts';
import { checkpointRef } from './checkpoint-ref.ts';
import { askedCheckpoint } from './asked-checkpoint.ts';
import { type Checkpoint, findCheckpoint, saveWork, type Work } from './checkpoints-table.ts';
import { inSteps } from './step.ts';

// What the button says: “10 more minutes”.
const snoozeMs = 10 * minuteMs;

/** “10 more minutes” moves the same checkpoint, once in a row. */
export const snoozeCheckpoint = incidentVerb<Numbered, Checkpoint | null, Work>({
  word: 'snooze-checkpoint',
  input: numbered,
  load: (tx, { input, incident }) => findCheckpoint(tx, incident.id, input.number),
  decide: decideSnooze,
  save: saveWork,
});

function decideSnooze({ input, actor, now }: Question<Numbered, Incident>, found: Checkpoint | null): Decision<Work> {
  const asked = askedCheckpoint(found, input.number);
  if (asked.kind === 'refused') return asked;
  if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person puts off a checkpoint.');
  const { number, snoozes } = asked.checkpoint;
  if (snoozes > 0) return refuse('put_off_already', `Checkpoint ${number} was put off once. “Nothing new” is an answer too.`);

  const dueAt = later(now, snoozeMs);
  return inSteps([
    {
      changes: [{ number, dueAt, askedAt: null, askedOf: null, remindedAt: null, snoozes: snoozes + 1, snoozedBy: actor.userId }],
      entries: [
        {
          kind: 'checkpoint_snoozed',
          text: `put off checkpoint ${number} by 10 minutes`,
          details: { number, dueAt },
          shownBy: { board: 'checkpoint', ref: checkpointRef(asked.checkpoint) },
        },
      ],
      effects: [show('checkpoint', checkpointRef(asked.checkpoint)), show('card')],
      alarms: [...clearAlarms(number), askAlarm({ number, dueAt })],
    },
  ]);
}
