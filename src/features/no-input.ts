import { z } from 'zod';

/** What a verb takes that needs nothing but to be asked. */
export const noInput = z.strictObject({});
export type NoInput = z.infer<typeof noInput>;
