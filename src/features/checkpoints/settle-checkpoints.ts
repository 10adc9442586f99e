import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb } from '../verb.ts';
import { clearAlarms } from './checkpoint-alarms.ts';
import { saveWork, type Work } from './checkpoints-table.ts';
import { type Ledger, loadLedger } from './ledger.ts';
import { dropped, missed } from './settle.ts';
import { inSteps, type Step } from './step.ts';

/** The incident has ended: what was asked and not answered is missed, what was not asked yet is not owed any more. */
export const settleCheckpoints = incidentVerb<NoInput, Ledger, Work>({
  word: 'settle-checkpoints',
  input: noInput,
  alsoWhenOver: true,
  load: (tx, { incident }) => loadLedger(tx, incident),
  decide: ({ now }, { open, unanswered }) =>
    inSteps([
      ...open.map((checkpoint) => (checkpoint.askedAt ? missed(checkpoint, now) : dropped(checkpoint, now))),
      ...[...open, ...unanswered].map(({ number }): Step => ({ alarms: clearAlarms(number) })),
    ]),
  save: saveWork,
});
