import { z } from 'zod';
import { formatDuration } from '../../domain/duration.ts';
import { accept, type Decision } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { incidentVerb, type Question, type Tx } from '../verb.ts';
import { nextDue } from './cadence.ts';
import { checkInRef } from './check-in-ref.ts';
import { missAlarm, overdueAlarms } from './checkpoint-alarms.ts';
import { checkpointRef } from './checkpoint-ref.ts';
import { type Checkpoint, findCheckpoint, saveWork, type Work } from './checkpoints-table.ts';
import { latenessMs, overdueFrom } from './lateness.ts';
import { type Ledger, loadLedger } from './ledger.ts';
import { type OwnedTask, tasksToCheckIn } from './owned-tasks.ts';
import { whoAnswers } from './people.ts';
import { inSteps } from './step.ts';

export const dueCheckpoint = z.strictObject({ number: z.int(), dueAt: z.coerce.date() });
export type DueCheckpoint = z.infer<typeof dueCheckpoint>;

interface Before {
  readonly checkpoint: Checkpoint | null;
  readonly askedOf: string | null;
  readonly tasks: readonly OwnedTask[];
  readonly ledger: Ledger;
}

/** A checkpoint is due: the channel is asked for an update, and the owners of open tasks how they are getting on. */
export const askCheckpoint = incidentVerb<DueCheckpoint, Before, Work>({
  word: 'ask-checkpoint',
  input: dueCheckpoint,
  load: async (tx, { input, incident }) => load(tx, incident, input.number),
  decide: decideAsk,
  save: saveWork,
});

const load = async (tx: Tx, incident: Incident, number: number): Promise<Before> => ({
  checkpoint: await findCheckpoint(tx, incident.id, number),
  askedOf: await whoAnswers(tx, incident.id),
  tasks: await tasksToCheckIn(tx, incident.id, number),
  ledger: await loadLedger(tx, incident),
});

function decideAsk({ incident, policy, now }: Question<DueCheckpoint, Incident>, before: Before): Decision<Work> {
  const { checkpoint, askedOf, tasks, ledger } = before;
  if (!checkpoint || checkpoint.settledAt || checkpoint.askedAt) return accept();

  const { number, repeating, dueAt } = checkpoint;
  const asked = { ...checkpoint, askedAt: now };
  const lateMs = latenessMs(dueAt, now);
  const nextAt = repeating ? nextDue({ incident, policy, countedFrom: overdueFrom(asked), startedAt: ledger.startedAt }) : null;
  const owners = [...new Set(tasks.map(({ ownerId }) => ownerId))];
  return inSteps([
    {
      changes: [{ number, askedAt: now, askedOf }],
      checkIns: tasks.map((task) => ({ checkpoint: number, task: task.number, userId: task.ownerId, askedAt: now })),
      entries: [
        {
          kind: 'checkpoint_asked',
          text: `checkpoint ${number} is due${lateMs === 0 ? '' : `, asked ${formatDuration(lateMs)} late`}`,
          details: { number, repeating, dueAt, askedOf, lateMs, checkIns: owners },
          shownBy: { board: 'checkpoint', ref: checkpointRef(asked) },
        },
      ],
      effects: [
        show('checkpoint', checkpointRef(asked)),
        ...owners.map((userId) => show('check-in', checkInRef({ checkpoint: number, userId }))),
      ],
      alarms: [...overdueAlarms(asked, policy), ...(nextAt === null ? [] : [missAlarm(number, nextAt)])],
    },
  ]);
}
