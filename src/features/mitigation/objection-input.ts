import { z } from 'zod';

export const objectionInput = z.object({ option: z.int(), reason: z.string().trim().min(1) });
export type ObjectionInput = z.infer<typeof objectionInput>;
