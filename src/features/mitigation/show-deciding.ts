import { accept } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb } from '../verb.ts';
import { currentRound } from './validations-table.ts';

/** Shows options and validation list anew after the phase changed: their buttons come and go with it. */
export const showDeciding = incidentVerb<NoInput, number, never>({
  word: 'show-deciding',
  input: noInput,
  alsoWhenOver: true,
  load: (tx, { incident }) => currentRound(tx, incident.id),
  decide: (_question, round) => accept({ effects: [show('options'), ...(round > 0 ? [show('validation', round)] : [])] }),
});
