import { accept } from '../../domain/decision.ts';
import { show } from '../../domain/effect.ts';
import { type NoInput, noInput } from '../no-input.ts';
import { incidentVerb } from '../verb.ts';

/** At resolve, the tasks still open are offered as follow-ups; with none open nothing is posted. Reopened, the offer is taken back. */
export const offerFollowUps = incidentVerb<NoInput, null, never>({
  word: 'offer-follow-ups',
  input: noInput,
  alsoWhenOver: true,
  load: async () => null,
  decide: () => accept({ effects: [show('follow-up-offer')] }),
});
