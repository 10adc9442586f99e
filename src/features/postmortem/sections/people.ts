import type { IncidentRecord } from '../record/record.ts';
import { below, item, type Line, listed, person, type Piece, quote, say, time } from '../words/line.ts';
import type { Section } from '../words/section.ts';
import { writtenLines } from './written.ts';

/** Who did what: roles, tasks, decisions, pages answered, and who else spoke. */
export const peopleSection = (record: IncidentRecord): Section => ({
  id: 'people',
  isUnknown: false,
  lines: [...writtenLines(record, 'people'), ...whoDidWhat(record), ...alsoThere(record)],
});

export const whoDidWhat = (record: IncidentRecord): Line[] =>
  doers(record).flatMap((id) => {
    const roles = rolesOf(record, id);
    return [
      item`${person(id)}${roles.length === 0 ? [] : [': ', ...listed(roles)]}`,
      ...record.tasks
        .filter(({ doneAt, doneBy, ownerId }) => doneAt !== null && (doneBy ?? ownerId) === id)
        .map(({ number, title, result }) => below`did task ${number}: ${quote(title)}${result === null ? [] : [' → ', quote(result)]}`),
      ...record.options.filter(({ chosenBy }) => chosenBy === id).map(({ title }) => below`decided: ${quote(title)}`),
    ];
  });

/** Everyone who held a role, had a task, decided or came when called, in the order in which they did. */
function doers({ roles, tasks, options, pages, names }: IncidentRecord): string[] {
  const ids = [
    ...roles.map(({ userId }) => userId),
    ...options.map(({ chosenBy }) => chosenBy),
    ...tasks.filter(({ doneAt }) => doneAt).map(({ doneBy, ownerId }) => doneBy ?? ownerId),
    ...pages.filter(({ acknowledgedAt }) => acknowledgedAt).map(({ userId }) => userId),
  ];
  return [...new Set(ids.filter((id) => id !== null && !names.get(id)?.isApp))].filter((id) => id !== null);
}

function rolesOf({ roles, pages }: IncidentRecord, id: string): Piece[][] {
  return [
    ...roles
      .filter(({ userId }) => userId === id)
      .map(({ role, takenAt, endedAt }) => say`${role} from ${time(takenAt)}${endedAt ? [' to ', time(endedAt)] : []}`),
    ...pages
      .filter(({ userId, acknowledgedAt }) => userId === id && acknowledgedAt)
      .slice(0, 1)
      .map(() => ['came when paged']),
  ];
}

/** Those who spoke and did nothing that Muster was told of. */
function alsoThere(record: IncidentRecord): Line[] {
  const known = new Set(doers(record));
  const others = new Set(
    record.entries.flatMap(({ kind, authorId }) => (kind === 'message' && authorId !== null && !known.has(authorId) ? [authorId] : [])),
  );
  return others.size === 0 ? [] : [item`Also spoke: ${listed([...others].map((id) => [person(id)]))}`];
}
