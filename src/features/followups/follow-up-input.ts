import { z } from 'zod';

export const followUpInput = z.object({
  title: z.string().trim().min(1),
  ownerId: z.string().nullable().default(null),
  /** null: as the policy says for this severity. */
  dueAt: z.coerce.date().nullable().default(null),
  /** The number of the task that was left open. */
  fromTask: z.int().nullable().default(null),
});
export type FollowUpInput = z.infer<typeof followUpInput>;
