import { z } from 'zod';
import { severitySchema } from '../../domain/severity.ts';

/** What a declaration needs to be told. */
export const declaration = z.object({
  severity: severitySchema,
  title: z.string().trim().min(1),
  visibility: z.enum(['public', 'private']).default('public'),
  rehearsal: z.boolean().default(false),
  /** The typist has seen that the same words were declared a moment ago, and means it. */
  anyway: z.boolean().default(false),
});
export type Declaration = z.infer<typeof declaration>;
