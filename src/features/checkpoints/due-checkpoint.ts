import { z } from 'zod';

/** What an alarm of a checkpoint asks about, and the moment it was meant for. */
export const dueCheckpoint = z.strictObject({ number: z.int(), dueAt: z.coerce.date() });
export type DueCheckpoint = z.infer<typeof dueCheckpoint>;
