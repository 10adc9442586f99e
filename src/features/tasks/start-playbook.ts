import { z } from 'zod';
import { accept } from '../../domain/decision.ts';
import { type Phase, phaseSchema } from '../../domain/phase.ts';
import { incidentVerb } from '../verb.ts';

/** What the policy's playbook says for this phase: tasks to claim and hints to read. */
export const startPlaybook = incidentVerb<{ phase: Phase }, null, never>({
  word: 'start-playbook',
  input: z.strictObject({ phase: phaseSchema }),
  alsoWhenOver: true,
  load: async () => null,
  decide: () => accept(),
});
