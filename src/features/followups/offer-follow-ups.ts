import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { incidentVerb } from '../verb.ts';

/** At resolve, what is still open is offered as follow-ups, one tick each. */
export const offerFollowUps = incidentVerb<Record<string, never>, null, never>({
  word: 'offer-follow-ups',
  input: z.strictObject({}),
  alsoWhenOver: true,
  load: async () => null,
  decide: () => accept(),
});
