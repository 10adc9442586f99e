import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { incidentVerb } from '../verb.ts';

/** Says when the next update is owed, by severity and phase. */
export const planCheckpoints = incidentVerb<Record<string, never>, null, never>({
  word: 'plan-checkpoints',
  input: z.strictObject({}),
  load: async () => null,
  decide: () => accept(),
});
