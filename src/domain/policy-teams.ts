/* oxlint-disable unicorn/no-thenable -- `then` is a key of policy.yml, and always the name of a team */
import { z } from 'zod';
import { type PolicyMistake, text } from './policy-fields.ts';

/** Who is paged last, and after the last team that names nobody else. */
export const everyone = 'everyone';

/** A Slack user group by its handle, people by id, or both; `nextTeam` is another team's name or `everyone`. */
const team = z
  .strictObject({
    group: text.transform((handle) => handle.replace(/^@/, '')).optional(),
    people: z.array(z.string().regex(/^[UW][A-Z0-9]+$/, 'is not a Slack user id such as U024BE7LH')).default([]),
    then: z.string().default(everyone),
  })
  .refine((given) => given.group !== undefined || given.people.length > 0, 'has neither a `group` nor `people`, so nobody could be paged')
  .transform(({ group, people, then: nextTeam }) => ({ group: group ?? null, people, nextTeam }));

export const teams = z.record(z.string(), team).prefault({ oncall: { group: 'oncall', then: 'leads' }, leads: { group: 'leads' } });

const sketch = z.object({
  severities: z.record(z.string(), z.object({ page: z.array(z.unknown()).catch([]) }).catch({ page: [] })).catch({}),
  teams: z
    .record(z.string(), z.object({ then: z.unknown() }).catch({ then: undefined }))
    .catch({ oncall: { then: 'leads' }, leads: { then: everyone } }),
});
type Sketch = z.output<typeof sketch>;

/** Names of teams that do not exist. Read apart from the file's shape, so that a wrong duration does not hide a wrong name. */
export function teamMistakes(file: unknown): PolicyMistake[] {
  const read = sketch.safeParse(file ?? {});
  if (!read.success) return [];

  const known = [...Object.keys(read.data.teams), everyone];
  const unknown = namesIn(read.data).filter(({ name }) => !known.includes(String(name)));
  const circles = Object.keys(read.data.teams).filter((name) => goesInCircles(name, read.data.teams));
  return [
    ...unknown.map(({ path, name }) => ({ path, message: `names “${String(name)}”, but the teams are ${known.join(', ')}` })),
    ...circles.map((name) => ({ path: ['teams', name, 'then'], message: 'goes in circles, so a page would never reach everyone' })),
  ];
}

function namesIn({ severities, teams }: Sketch): { path: PropertyKey[]; name: unknown }[] {
  const paged = Object.entries(severities).flatMap(([severity, { page }]) =>
    page.map((name, index) => ({ path: ['severities', severity, 'page', index], name })),
  );
  const next = Object.entries(teams).flatMap(([team, { then: name }]) =>
    name === undefined ? [] : [{ path: ['teams', team, 'then'], name }],
  );
  return [...paged, ...next];
}

function goesInCircles(start: string, teams: Sketch['teams']): boolean {
  const seen = new Set<string>();
  for (let name: unknown = start; typeof name === 'string' && Object.hasOwn(teams, name); name = teams[name]?.then) {
    if (seen.has(name)) return name === start;
    seen.add(name);
  }
  return false;
}
