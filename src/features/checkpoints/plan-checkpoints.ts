import { accept, type Decision } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import type { Incident } from '../../domain/incident.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { nextDue, nextDueAnew } from './cadence.ts';
import { askAlarm, missAlarm } from './checkpoint-alarms.ts';
import { type Checkpoint, saveWork, type Work } from './checkpoints-table.ts';
import { overdueFrom } from './lateness.ts';
import { type Ledger, loadLedger } from './ledger.ts';
import { oweNext } from './next-checkpoint.ts';
import { dropped } from './settle.ts';
import { inSteps, type Step } from './step.ts';

type Planning = Question<NoInput, Incident>;

/** Says when the next update is owed, by severity and phase as they are now. */
export const planCheckpoints = incidentVerb<NoInput, Ledger, Work>({
  word: 'plan-checkpoints',
  input: noInput,
  load: (tx, { incident }) => loadLedger(tx, incident),
  decide: decidePlan,
  save: saveWork,
});

function decidePlan(question: Planning, ledger: Ledger): Decision<Work> {
  const { incident, policy, now } = question;
  const current = ledger.open.find(({ repeating }) => repeating);
  if (!current) {
    const dueAt = nextDue({ incident, policy, countedFrom: now, ledger });
    return inSteps([oweNext(ledger, { dueAt, countedFrom: now, now })]);
  }
  if (current.askedAt) {
    const nextAt = nextDueAnew({ incident, policy, countedFrom: overdueFrom(current), ledger }, now);
    return accept({ alarms: [missAlarm(current.number, nextAt)] });
  }
  return inSteps([moved(current, question, ledger)]);
}

/** The clock of a waiting checkpoint goes on; only how long it runs is new. */
function moved(current: Checkpoint, { incident, policy, now }: Planning, ledger: Ledger): Step {
  const byCadence = nextDueAnew({ incident, policy, ledger, countedFrom: current.countedFrom }, now);
  const isChosen = current.setBy !== null || current.snoozes > 0;
  if (byCadence === null) return isChosen ? {} : dropped(current, now);

  const dueAt = isChosen && current.dueAt < byCadence ? current.dueAt : byCadence;
  if (dueAt.getTime() === current.dueAt.getTime()) return {};
  const { number } = current;
  return { changes: [{ number, dueAt }], alarms: [askAlarm({ number, dueAt })], effects: [show('card')] };
}
