import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { incidentVerb } from '../verb.ts';

/** The incident has ended: nothing is owed any more. */
export const settleCheckpoints = incidentVerb<Record<string, never>, null, never>({
  word: 'settle-checkpoints',
  input: z.strictObject({}),
  alsoWhenOver: true,
  load: async () => null,
  decide: () => accept(),
});
