import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { incidentVerb } from '../verb.ts';

/** Pages those whom the policy names for this severity; who was paged by it before is left alone. */
export const pagePolicy = incidentVerb<Record<string, never>, null, never>({
  word: 'page-policy',
  input: z.strictObject({}),
  load: async () => null,
  decide: () => accept({}),
});
