import { type Decision, refuse } from '../../domain/decision.ts';
import type { Incident } from '../../domain/incident.ts';
import { type Numbered, numbered } from '../numbered.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { nextDue } from './cadence.ts';
import { clearAlarms } from './checkpoint-alarms.ts';
import { askedCheckpoint } from './asked-checkpoint.ts';
import { type Checkpoint, findCheckpoint, saveWork, type Work } from './checkpoints-table.ts';
import { overdueFrom } from './lateness.ts';
import { type Ledger, loadLedger } from './ledger.ts';
import { oweNext } from './next-checkpoint.ts';
import { answered } from './settle.ts';
import { inSteps, type Step } from './step.ts';

interface Before {
  readonly checkpoint: Checkpoint | null;
  readonly ledger: Ledger;
}

/** “Nothing new” answers one checkpoint. The clock runs on: only a real update resets it. */
export const nothingNew = incidentVerb<Numbered, Before, Work>({
  word: 'nothing-new',
  input: numbered,
  load: async (tx, { input, incident }) => ({
    checkpoint: await findCheckpoint(tx, incident.id, input.number),
    ledger: await loadLedger(tx, incident),
  }),
  decide: decideNothingNew,
  save: saveWork,
});

function decideNothingNew({ input, incident, actor, policy, now }: Question<Numbered, Incident>, before: Before): Decision<Work> {
  const asked = askedCheckpoint(before.checkpoint, input.number);
  if (asked.kind === 'refused') return asked;
  if (actor.kind !== 'person') return refuse('not_a_person', 'Only a person answers a checkpoint.');

  const { checkpoint } = asked;
  const countedFrom = overdueFrom(checkpoint);
  const dueAt = nextDue({ incident, policy, countedFrom, ledger: before.ledger });
  return inSteps([
    answered(checkpoint, { with: 'nothing new', actor, now, policy }),
    checkpoint.repeating ? oweNext(before.ledger, { dueAt, countedFrom, now }) : {},
    ...before.ledger.unanswered.map(({ number }): Step => ({ alarms: clearAlarms(number) })),
  ]);
}
