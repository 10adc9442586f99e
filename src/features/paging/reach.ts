import type { Directory } from './directory.ts';
import type { Level } from './ladder.ts';

/** Whom a level reaches, and what of it Slack does not know, as sentences. */
interface Reach {
  readonly userIds: string[];
  readonly gaps: string[];
}

export function reachOf({ name, group, people }: Level, { groups, names }: Directory): Reach {
  const found = group && groups.find((one) => ('id' in group ? one.id === group.id : one.handle === group.handle));
  const what = group && ('id' in group ? name : `user group \`${group.handle}\``);
  const members = (found?.members ?? []).filter((userId) => names.has(userId));
  const strangers = people.filter((userId) => !names.has(userId));
  return {
    userIds: [...new Set([...members, ...people.filter((userId) => names.has(userId))])],
    gaps: [
      ...(group && !found ? [`Slack knows no ${what}, so nobody could be paged through it.`] : []),
      ...(found && members.length === 0 ? [`Nobody is in the ${what}, so nobody could be paged through it.`] : []),
      ...strangers.map((userId) => `\`${userId}\`, named by \`${name}\`, is nobody who can be paged.`),
    ],
  };
}

/** The first level of a ladder that reaches somebody not left out; null when only everyone is left. The gaps met on the way come along. */
export function firstReached(
  ladder: readonly Level[],
  directory: Directory,
  leftOut: ReadonlySet<string> = new Set(),
): { readonly level: Level | null; readonly userIds: string[]; readonly gaps: string[] } {
  const gaps: string[] = [];
  for (const level of ladder) {
    const reach = reachOf(level, directory);
    gaps.push(...reach.gaps);
    const userIds = reach.userIds.filter((userId) => !leftOut.has(userId));
    if (userIds.length > 0) return { level, userIds, gaps };
  }
  return { level: null, userIds: [], gaps };
}
