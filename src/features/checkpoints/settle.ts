import { userIdOf } from '../../domain/actor.ts';
import type { Actor } from '../../domain/ask.ts';
import { formatDuration } from '../../domain/duration.ts';
import { show } from '../../domain/effect.ts';
import type { Policy } from '../../domain/policy.ts';
import { clearAlarms } from './checkpoint-alarms.ts';
import { checkpointRef } from './checkpoint-ref.ts';
import type { Checkpoint } from './checkpoints-table.ts';
import { overdueFrom } from './lateness.ts';
import type { Step } from './step.ts';

interface Answer {
  readonly with: 'update' | 'nothing new';
  readonly actor: Actor;
  readonly now: Date;
  readonly policy: Policy;
}

/** Somebody answered: in time up to the lead's reminder, late after it. */
export function answered(checkpoint: Checkpoint, { with: metWith, actor, now, policy }: Answer): Step {
  const { number } = checkpoint;
  const lateMs = overdueMs(checkpoint, now);
  const outcome = lateMs <= policy.overdue.tellLeadAfterMs ? 'met' : 'late';
  const how = metWith === 'update' ? 'by an update' : 'with “nothing new”';
  const when = lateMs === 0 ? 'in time' : `${formatDuration(lateMs)} after it was due`;
  return {
    changes: [{ number, metAt: now, metBy: userIdOf(actor), metWith, outcome, settledAt: now }],
    entries: [
      {
        kind: outcome === 'met' ? 'checkpoint_met' : 'checkpoint_late',
        text: `answered checkpoint ${number} ${how}, ${when}`,
        details: { number, lateMs, with: metWith, repeating: checkpoint.repeating },
        shownBy: shownBy(checkpoint),
      },
    ],
    effects: showIfPosted(checkpoint),
    alarms: clearAlarms(number),
  };
}

/** Nobody answered. Its escalation is left to go on, unless `alarms` says otherwise. */
export function missed(checkpoint: Checkpoint, now: Date): Step {
  const { number } = checkpoint;
  const lateMs = overdueMs(checkpoint, now);
  return {
    changes: [{ number, outcome: 'missed', settledAt: now }],
    entries: [
      {
        kind: 'checkpoint_missed',
        text: `checkpoint ${number} was missed: no answer within ${formatDuration(lateMs)}`,
        details: { number, lateMs, repeating: checkpoint.repeating },
        shownBy: shownBy(checkpoint),
      },
    ],
    effects: showIfPosted(checkpoint),
  };
}

/** It was never asked, and need not be any more: no outcome. */
export const dropped = (checkpoint: Checkpoint, now: Date): Step => ({
  changes: [{ number: checkpoint.number, settledAt: now }],
  effects: showIfPosted(checkpoint),
  alarms: clearAlarms(checkpoint.number),
});

const overdueMs = (checkpoint: Checkpoint, now: Date): number => Math.max(0, now.getTime() - overdueFrom(checkpoint).getTime());

const shownBy = (checkpoint: Checkpoint) => ({ board: 'checkpoint', ref: checkpointRef(checkpoint) });

/** A checkpoint has a message once it was asked; one put off has that of its first asking. */
const showIfPosted = (checkpoint: Checkpoint) => {
  if (checkpoint.askedAt) return [show('checkpoint', checkpointRef(checkpoint))];
  return checkpoint.snoozes > 0 ? [show('checkpoint', checkpointRef({ ...checkpoint, snoozes: checkpoint.snoozes - 1 }))] : [];
};
