import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { scenario, type Scenario } from './scenario.ts';

/** Of all scenarios of the folder. */
export const scenarioNames = async (folder = 'scenarios'): Promise<string[]> =>
  (await readdir(folder)).filter((file) => file.endsWith('.json')).map((file) => basename(file, '.json'));

/** The one scenario of the folder whose name begins so. Throws, saying which there are, when none or several do. */
export async function loadScenario(name: string, folder = 'scenarios'): Promise<Scenario> {
  const names = await scenarioNames(folder);
  const found = names.includes(name) ? [name] : names.filter((known) => known.startsWith(name));
  const [first, second] = found;
  if (name === '' || first === undefined)
    throw new Error(`${name === '' ? 'Which scenario?' : `No scenario is called ${name}.`} There are: ${names.join(', ')}.`);
  if (second !== undefined) throw new Error(`${name} could be ${found.join(' or ')}.`);
  return readScenario(await readFile(join(folder, `${first}.json`), 'utf8'), first);
}

/** Checked as a whole, so that a replay never stops halfway over a slip of the pen. */
export function readScenario(text: string, name: string): Scenario {
  const read = scenario.safeParse(JSON.parse(text));
  if (!read.success) throw new Error(`The scenario ${name} has mistakes:\n${z.prettifyError(read.error)}`);
  const mistakes = unknownReferences(read.data);
  if (mistakes.length > 0) throw new Error(`The scenario ${name} has mistakes:\n${mistakes.join('\n')}`);
  return read.data;
}

function unknownReferences({ people, steps }: Scenario): string[] {
  const known = new Set(people.map(({ id }) => id));
  const told = new Set<string>();
  return steps.flatMap((step) => {
    const named = [step.who, ...('owner' in step ? [step.owner] : []), ...('whom' in step && step.whom ? [step.whom] : [])];
    const strangers = named.filter((id) => !known.has(id)).map((id) => `${step.id}: nobody is called ${id}`);
    const dangling = 'to' in step && !told.has(step.to) ? [`${step.id}: there is no step ${step.to} before it`] : [];
    told.add(step.id);
    return [...strangers, ...dangling];
  });
}
