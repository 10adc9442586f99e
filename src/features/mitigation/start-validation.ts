import { accept } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb } from '../verb.ts';
import { currentRound } from './validations-table.ts';

interface Round {
  readonly round: number;
  readonly items: readonly string[];
}

/** “It works again” is a claim: each time monitoring begins, the policy's list is opened anew, unanswered. */
export const startValidation = incidentVerb<NoInput, number, Round>({
  word: 'start-validation',
  input: noInput,
  load: (tx, { incident }) => currentRound(tx, incident.id),
  decide({ policy }, last) {
    const items = policy.checklists.validation;
    const round = last + 1;
    return items.length === 0 ? accept() : accept({ state: { round, items }, effects: [show('validation', round)] });
  },
  async save(tx, { round, items }, incidentId) {
    await tx
      .insertInto('validations')
      .values(items.map((item, index) => ({ incidentId, round, position: index + 1, item })))
      .execute();
  },
});
