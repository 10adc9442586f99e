import type { Cast } from '../key-moments/weigh.ts';
import type { IncidentRecord } from '../record/record.ts';

/** Who speaks with what standing. */
export function castOf({ names, roles, tasks, pages }: Pick<IncidentRecord, 'names' | 'roles' | 'tasks' | 'pages'>): Cast {
  const active = new Set([
    ...roles.map(({ userId }) => userId),
    ...tasks.flatMap(({ ownerId, doneBy }) => [ownerId, doneBy]),
    ...pages.filter(({ acknowledgedAt }) => acknowledgedAt).map(({ userId }) => userId),
  ]);
  return { isApp: (id) => names.get(id)?.isApp ?? false, isActive: (id) => active.has(id) };
}
