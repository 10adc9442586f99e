import { z } from 'zod';

export const duplicateInput = z.object({ of: z.int().positive(), why: z.string().trim().default('') });
export type DuplicateInput = z.infer<typeof duplicateInput>;
