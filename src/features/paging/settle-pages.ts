import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { incidentVerb } from '../verb.ts';

/** The incident ends: nobody is called any more. */
export const settlePages = incidentVerb<Record<string, never>, null, never>({
  word: 'settle-pages',
  input: z.strictObject({}),
  alsoWhenOver: true,
  load: async () => null,
  decide: () => accept({}),
});
