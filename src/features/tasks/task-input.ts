import { z } from 'zod';

export const taskInput = z.object({
  title: z.string().trim().min(1),
  ownerId: z.string().nullable().default(null),
  dueAt: z.coerce.date().nullable().default(null),
  /** What Muster opens it for; null for a person's own task. */
  purpose: z.string().nullable().default(null),
  /** The message it was made from. */
  messageTs: z.string().optional(),
  messageChannelId: z.string().optional(),
});
export type TaskInput = z.infer<typeof taskInput>;
