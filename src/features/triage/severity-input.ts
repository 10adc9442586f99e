import { z } from 'zod';
import { severitySchema } from '../../domain/severity.ts';

export const severityInput = z.object({ severity: severitySchema, why: z.string().trim().default('') });
export type SeverityInput = z.infer<typeof severityInput>;
