import { z } from 'zod';
import { wordsOrNull } from '../words.ts';

export const resolutionInput = z.object({ fixed: z.string().trim().min(1), cause: wordsOrNull, impact: wordsOrNull });
export type ResolutionInput = z.infer<typeof resolutionInput>;
