import { z } from 'zod';

/** A clock as it was read at `wallMs` of the machine's time; between readings it runs on at `speed`. */
const reading = z.object({ atMs: z.number(), wallMs: z.number(), speed: z.number().positive() });
export type Reading = z.infer<typeof reading>;

/** What the workspace tells the bot it has started. */
export const order = z.discriminatedUnion('do', [
  z.object({ do: z.literal('begin'), settings: z.record(z.string(), z.string()), clock: reading }),
  z.object({ do: z.literal('clock'), clock: reading }),
  z.object({ do: z.enum(['tick', 'drain']), id: z.int() }),
]);
export type Order = z.infer<typeof order>;

/** What the bot answers: that it is up, and that it did what was asked, with how many alarms it found due. */
export const report = z.discriminatedUnion('is', [
  z.object({ is: z.literal('ready') }),
  z.object({ is: z.literal('done'), id: z.int(), count: z.int() }),
]);
export type Report = z.infer<typeof report>;

export const timeOf = ({ atMs, wallMs, speed }: Reading): number => Math.floor(atMs + (Date.now() - wallMs) * speed);
