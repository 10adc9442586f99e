import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { incidentVerb } from '../verb.ts';

/** Nobody leads, some minutes in: the channel and those paged are told. */
export const askForLead = incidentVerb<Record<string, never>, null, never>({
  word: 'ask-for-lead',
  input: z.strictObject({}),
  load: async () => null,
  decide: () => accept({}),
});
