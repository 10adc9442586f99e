import { z } from 'zod';

export const problemInput = z.object({
  problem: z.string().trim().min(1),
  /** The message that it was noted from. */
  message: z.object({ channelId: z.string(), ts: z.string() }).optional(),
});
export type ProblemInput = z.infer<typeof problemInput>;
