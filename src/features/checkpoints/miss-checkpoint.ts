import { accept, type Decision } from '../../domain/decision.ts';
import type { Incident } from '../../domain/incident.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { intervalMs } from './cadence.ts';
import { saveWork, type Work } from './checkpoints-table.ts';
import { dueCheckpoint, type DueCheckpoint } from './due-checkpoint.ts';
import { overdueFrom } from './lateness.ts';
import { type Ledger, loadLedger } from './ledger.ts';
import { oweNext } from './next-checkpoint.ts';
import { missed } from './settle.ts';
import { inSteps } from './step.ts';

/** The next checkpoint is due and this one has no answer: it is missed, and the next is asked. */
export const missCheckpoint = incidentVerb<DueCheckpoint, Ledger, Work>({
  word: 'miss-checkpoint',
  input: dueCheckpoint,
  load: (tx, { incident }) => loadLedger(tx, incident),
  decide: decideMiss,
  save: saveWork,
});

function decideMiss({ input, incident, policy, now }: Question<DueCheckpoint, Incident>, ledger: Ledger): Decision<Work> {
  const checkpoint = ledger.open.find(({ number }) => number === input.number);
  if (!checkpoint?.askedAt) return accept();
  if (intervalMs({ incident, policy, countedFrom: now, ledger }) === null) return inSteps([missed(checkpoint, now)]);

  const { dueAt } = input;
  return inSteps([missed(checkpoint, now), oweNext(ledger, { dueAt, countedFrom: overdueFrom(checkpoint), now })], {
    follow: [{ verb: 'ask-checkpoint', input: { number: ledger.nextNumber, dueAt } }],
  });
}
