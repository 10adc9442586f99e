import { accept } from '../../domain/decision.ts';
import { showOffer } from '../ending.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb } from '../verb.ts';

/** At resolve, the tasks still open are offered as follow-ups; with none open nothing is posted. */
export const offerFollowUps = incidentVerb<NoInput, null, never>({
  word: 'offer-follow-ups',
  input: noInput,
  alsoWhenOver: true,
  load: async () => null,
  decide: ({ incident }) => accept({ effects: [showOffer(incident)] }),
});
