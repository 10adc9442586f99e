import { z } from 'zod';

export const choiceInput = z.object({
  option: z.int().positive(),
  reason: z.string().trim().default(''),
  wayBack: z.string().trim().default(''),
  checkedBy: z.string().nullable().default(null),
  /** The last objection that the lead has read and decides over; one raised since holds the choice again. */
  heardUpTo: z.int().default(0),
});
export type ChoiceInput = z.infer<typeof choiceInput>;
