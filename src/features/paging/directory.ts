import type { Policy } from '../../domain/policy.ts';
import { readMention } from '../mention.ts';
import type { Tx } from '../tx.ts';

interface Group {
  readonly id: string;
  readonly handle: string;
  readonly members: readonly string[];
}

/** What the workspace knows of the groups and people that a page may be for. */
export interface Directory {
  readonly groups: readonly Group[];
  /** A person who can be paged, by name; no entry: nobody the workspace knows, an app, or deactivated. */
  readonly names: ReadonlyMap<string, string>;
}

/** Those whom the policy names, and those of the words given: mentions, team names or handles. */
export async function directoryFor(tx: Tx, policy: Policy, words: readonly string[]): Promise<Directory> {
  const teams = Object.values(policy.teams);
  const mentions = words.map((word) => readMention(word, ''));
  const handles = [...teams.flatMap(({ group }) => group ?? []), ...words];
  const groupIds = mentions.flatMap((mention) => (mention?.kind === 'group' ? mention.groupId : []));
  const groups = await tx
    .selectFrom('slackGroups')
    .select(['id', 'handle', 'members'])
    .where((eb) => eb.or([eb('handle', 'in', ['', ...handles]), eb('id', 'in', ['', ...groupIds])]))
    .execute();
  const userIds = [
    ...teams.flatMap(({ people }) => people),
    ...groups.flatMap(({ members }) => members),
    ...mentions.flatMap((mention) => (mention?.kind === 'person' ? mention.userId : [])),
  ];
  const people = await tx
    .selectFrom('slackUsers')
    .select(['id', 'name', 'realName'])
    .where('id', 'in', ['', ...userIds])
    .where('isBot', '=', false)
    .where('deleted', '=', false)
    .execute();
  return { groups, names: new Map(people.map(({ id, name, realName }) => [id, realName || name])) };
}
