import { formatDuration } from '../../domain/duration.ts';
import { accept, type Decision } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Tx } from '../tx.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { nextDue } from './cadence.ts';
import { checkInRef, type CheckInRef } from './check-in-ref.ts';
import { overtakenBy } from './check-ins-table.ts';
import { dueCheckpoint, type DueCheckpoint } from './due-checkpoint.ts';
import { missAlarm, overdueAlarms } from './checkpoint-alarms.ts';
import { checkpointRef } from './checkpoint-ref.ts';
import { type Checkpoint, findCheckpoint, saveWork, type Work } from './checkpoints-table.ts';
import { latenessMs, overdueFrom } from './lateness.ts';
import { type Ledger, loadLedger } from './ledger.ts';
import { type OwnedTask, tasksToCheckIn } from './owned-tasks.ts';
import { whoAnswers } from './people.ts';
import { inSteps } from './step.ts';

interface Before {
  readonly checkpoint: Checkpoint | null;
  readonly askedOf: string | null;
  readonly tasks: readonly OwnedTask[];
  readonly owners: readonly string[];
  /** Check-ins of before that nobody needs to answer any more. */
  readonly overtaken: readonly CheckInRef[];
  readonly ledger: Ledger;
}

/** A checkpoint is due: the channel is asked for an update, and the owners of open tasks how they are getting on. */
export const askCheckpoint = incidentVerb<DueCheckpoint, Before, Work>({
  word: 'ask-checkpoint',
  input: dueCheckpoint,
  load: (tx, { input, incident }) => loadDue(tx, incident, input.number),
  decide: decideAsk,
  save: saveWork,
});

async function loadDue(tx: Tx, incident: Incident, number: number): Promise<Before> {
  const tasks = await tasksToCheckIn(tx, incident.id, number);
  const owners = [...new Set(tasks.map(({ ownerId }) => ownerId))];
  return {
    checkpoint: await findCheckpoint(tx, incident.id, number),
    askedOf: await whoAnswers(tx, incident.id),
    tasks,
    owners,
    overtaken: await overtakenBy(tx, incident.id, owners),
    ledger: await loadLedger(tx, incident),
  };
}

function decideAsk({ incident, policy, now }: Question<DueCheckpoint, Incident>, before: Before): Decision<Work> {
  const { checkpoint, askedOf, tasks, owners, overtaken, ledger } = before;
  if (!checkpoint || checkpoint.settledAt || checkpoint.askedAt) return accept();

  const { number, repeating, dueAt } = checkpoint;
  const asked = { ...checkpoint, askedAt: now };
  const lateMs = latenessMs(dueAt, now);
  const nextAt = repeating ? nextDue({ incident, policy, countedFrom: overdueFrom(asked), ledger }) : null;
  const checkIns = [...owners.map((userId) => ({ checkpoint: number, userId })), ...overtaken];
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
      effects: [show('checkpoint', checkpointRef(asked)), ...checkIns.map((ref) => show('check-in', checkInRef(ref)))],
      alarms: [...overdueAlarms(asked, policy), ...(nextAt === null ? [] : [missAlarm(number, nextAt)])],
    },
  ]);
}
