import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Scenario, Step } from '../../replay/scenario.ts';

const golden = z.object({
  declared_at: z.string(),
  mitigated_at: z.string(),
  resolved_at: z.string(),
  severity_changes: z.array(z.object({ at: z.string(), to: z.string(), why: z.string() })),
  decision: z.object({ at: z.string(), chosen: z.string(), over: z.array(z.string()) }),
  key_moments: z.array(z.object({ at: z.string(), about: z.string(), step: z.string() })),
  noise: z.array(z.string()),
  problems: z.array(z.string()),
  prevention: z.array(z.string()),
  absent: z.array(z.string()),
});
export type Golden = z.infer<typeof golden>;

/** What must come out of a scenario, as its file says. */
export function goldenOf({ name }: Pick<Scenario, 'name'>): Golden {
  return z.object({ golden }).parse(JSON.parse(readFileSync(`scenarios/${name}.json`, 'utf8'))).golden;
}

/** The words in which a step ends up in the record: of a message that was edited, its last. */
export function lastWordsOf({ steps }: Scenario, stepId: string): string {
  const said = steps.find(({ id }) => id === stepId);
  if (said === undefined) throw new Error(`There is no step ${stepId}`);
  const original = 'to' in said && said.do === 'edit' ? said.to : said.id;
  const edits = steps.filter((step): step is Extract<Step, { do: 'edit' }> => step.do === 'edit' && step.to === original);
  return edits.at(-1)?.text ?? said.text;
}
