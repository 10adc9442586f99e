import { readFileSync } from 'node:fs';
import { z } from 'zod';

const step = z.object({
  id: z.string(),
  at: z.string(),
  who: z.string(),
  do: z.enum([
    'declare',
    'say',
    'thread',
    'edit',
    'delete',
    'upload',
    'pin',
    'react',
    'role',
    'severity',
    'phase',
    'problem',
    'update',
    'checkpoint',
    'task',
    'task_done',
    'page',
    'ack',
    'option',
    'choose',
    'resolve',
    'followup',
    'join',
  ]),
  text: z.string(),
  to: z.string().default(''),
  role: z.string().default(''),
  whom: z.string().optional(),
  owner: z.string().default(''),
  severity: z.string().default(''),
  phase: z.string().default(''),
  number: z.number().default(0),
  pro: z.string().default(''),
  con: z.string().default(''),
  impact: z.string().default(''),
  recovery: z.string().default(''),
  cause: z.string().default(''),
});
export type Step = z.infer<typeof step>;

const scenario = z.object({
  name: z.string(),
  severity: z.enum(['critical', 'major', 'medium', 'minor']),
  title: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string(), bot: z.boolean().default(false) })),
  clock_start: z.coerce.date(),
  golden: z.object({
    root_cause: z.string(),
    prevention: z.array(z.string()),
    problems: z.array(z.string()),
    noise: z.array(z.string()),
    absent: z.array(z.string()),
    key_moments: z.array(z.object({ step: z.string(), about: z.string() })),
  }),
  steps: z.array(step),
});
export type Scenario = z.infer<typeof scenario>;

export const readScenario = (name: string): Scenario => scenario.parse(JSON.parse(readFileSync(`test/scenarios/${name}.json`, 'utf8')));
