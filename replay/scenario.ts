import { z } from 'zod';

const at = z.string().regex(/^\+\d{2,}:[0-5]\d$/, 'a moment is `+hh:mm` after the start');
const duration = z.string().regex(/^\d+[smh]$/, 'a duration is like `15m`');
const base = { id: z.string(), at, who: z.string(), text: z.string() };
const about = { to: z.string() };

/** One thing that somebody does. `to` is the id of an earlier step. */
const step = z.discriminatedUnion('do', [
  z.object({ ...base, do: z.literal('declare'), severity: z.string() }),
  z.object({ ...base, do: z.literal('join') }),
  z.object({ ...base, do: z.literal('say') }),
  z.object({ ...base, ...about, do: z.literal('thread') }),
  z.object({ ...base, ...about, do: z.literal('edit') }),
  z.object({ ...base, ...about, do: z.literal('delete') }),
  z.object({ ...base, do: z.literal('upload'), file: z.object({ name: z.string(), type: z.string(), content: z.string() }) }),
  z.object({ ...base, ...about, do: z.literal('pin') }),
  z.object({ ...base, ...about, do: z.literal('react') }),
  z.object({ ...base, do: z.literal('role'), role: z.string(), whom: z.string().optional() }),
  z.object({ ...base, do: z.literal('severity'), severity: z.string() }),
  z.object({ ...base, do: z.literal('phase'), phase: z.string() }),
  z.object({ ...base, do: z.literal('problem') }),
  z.object({ ...base, do: z.literal('update'), next: duration.optional() }),
  z.object({ ...base, do: z.literal('checkpoint'), in: duration }),
  z.object({ ...base, do: z.literal('task'), owner: z.string(), due: duration.optional() }),
  z.object({ ...base, ...about, do: z.literal('task_done') }),
  z.object({ ...base, do: z.literal('page'), whom: z.string() }),
  z.object({ ...base, ...about, do: z.literal('ack') }),
  z.object({
    ...base,
    do: z.literal('option'),
    number: z.int(),
    pro: z.string(),
    con: z.string(),
    impact: z.string(),
    recovery: z.string(),
  }),
  z.object({ ...base, do: z.literal('choose'), number: z.int() }),
  z.object({ ...base, do: z.literal('resolve'), cause: z.string(), impact: z.string() }),
  z.object({ ...base, do: z.literal('followup'), owner: z.string() }),
]);
export type Step = z.infer<typeof step>;
export type StepOf<Do extends Step['do']> = Extract<Step, { do: Do }>;

/** A published incident, minute by minute. What the steps and their fields mean stands in scenarios/README.md. */
export const scenario = z.object({
  name: z.string(),
  source: z.object({ title: z.string(), url: z.string() }),
  severity: z.string(),
  title: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string(), job: z.string(), bot: z.boolean().default(false) })),
  clock_start: z.iso.datetime(),
  steps: z.array(step),
});
export type Scenario = z.infer<typeof scenario>;
export type Role = Scenario['people'][number];

/** The moment of `+hh:mm`, in milliseconds since the epoch. */
export function momentOf({ clock_start: start }: Pick<Scenario, 'clock_start'>, at: string): number {
  const [hours = 0, minutes = 0] = at.slice(1).split(':').map(Number);
  return Date.parse(start) + (hours * 60 + minutes) * 60_000;
}
