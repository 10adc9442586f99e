import { z } from 'zod';

const prefilled = z.object({ option: z.int() });

/** The option whose button was clicked. */
export function prefilledOption(prefill: unknown): number | undefined {
  const read = prefilled.safeParse(prefill);
  return read.success ? read.data.option : undefined;
}
