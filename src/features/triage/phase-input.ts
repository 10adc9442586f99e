import { z } from 'zod';
import { phaseSchema } from '../../domain/phase.ts';

export const phaseInput = z.object({ phase: phaseSchema, words: z.string().trim().default('') });
export type PhaseInput = z.infer<typeof phaseInput>;
