import { z } from 'zod';

/** The task, follow-up, page or checkpoint that a click or an alarm is about, as people call it. */
export const numbered = z.strictObject({ number: z.int() });
export type Numbered = z.infer<typeof numbered>;
