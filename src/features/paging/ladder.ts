import type { Incident } from '../../domain/incident.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import type { Policy } from '../../domain/policy.ts';
import { everyone } from '../../domain/policy-teams.ts';
import { readMention } from '../mention.ts';
import type { Directory } from './directory.ts';

/** One level that a call goes to before everyone: a person, a user group or a team of the policy, named as one would type it. */
export interface Level {
  readonly name: string;
  readonly group: { readonly id: string } | { readonly handle: string } | null;
  readonly people: readonly string[];
}

export const groupMention = (groupId: string): string => `<!subteam^${groupId}>`;

/**
 * Who is called, level by level, until somebody comes; after the last level it is everyone.
 * A team goes on to the team its policy names. A user group goes on as the team that pages it does. A person, and a group of no team,
 * goes on to the first team that the policy pages for this severity. A drill stays with whom it was asked for.
 */
export function ladderOf(target: string, { severity, rehearsal }: Incident, policy: Policy, { groups }: Directory): Level[] {
  const team = policy.teams[target];
  if (team) return teamsFrom(target, policy);
  if (target === everyone) return [];

  const named = readMention(target, '');
  const fallback = rehearsal ? [] : teamsFrom(policy.severities[severity].page[0] ?? everyone, policy);
  if (named?.kind === 'person') return [{ name: userMention(named.userId), group: null, people: [named.userId] }, ...fallback];
  if (named?.kind !== 'group') return fallback;

  const { groupId } = named;
  const handle = groups.find(({ id }) => id === groupId)?.handle;
  const paging = Object.values(policy.teams).find(({ group }) => group !== null && group === handle);
  const next = paging && !rehearsal ? teamsFrom(paging.nextTeam, policy) : fallback;
  return [{ name: target, group: { id: groupId }, people: [] }, ...next];
}

/** The policy is checked to lead to everyone without going in circles. */
function teamsFrom(name: string, policy: Policy): Level[] {
  const team = policy.teams[name];
  if (!team) return [];
  const { group, people, nextTeam } = team;
  return [{ name, group: group === null ? null : { handle: group }, people }, ...teamsFrom(nextTeam, policy)];
}
