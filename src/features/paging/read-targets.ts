import type { Policy } from '../../domain/policy.ts';
import { everyone } from '../../domain/policy-teams.ts';
import { defuse, userMention } from '../../domain/mrkdwn.ts';
import { type Parsed, parsed, unreadable } from '../../domain/parsed.ts';
import { readMention, splitFirst } from '../mention.ts';
import type { Directory } from './directory.ts';
import { groupMention } from './ladder.ts';

/** Whom to page, as typed, and why (may be empty). */
export interface PageRequest {
  readonly targets: string[];
  readonly why: string;
}

/** `@ana @ben why`, `@db-team why`, `oncall why`: mentions as long as there are any, else the first word names a team or a group. */
export function readPage(text: string, typistId: string): Parsed<PageRequest> {
  const targets: string[] = [];
  let rest = text.trim();
  for (;;) {
    const [word, after] = splitFirst(rest);
    const target = asTarget(word, typistId);
    if (target === null) break;
    targets.push(target);
    rest = after;
  }
  if (targets.length > 0) return parsed({ targets: [...new Set(targets)], why: rest });

  const [word, why] = splitFirst(rest);
  const name = word.toLowerCase().replace(/^@/, '').replace(/[,:]$/, '');
  if (name === '' || name === 'nobody')
    return unreadable('Whom? A person, a user group (both with @), or a team of the policy is missing.');
  return parsed({ targets: [name], why });
}

function asTarget(word: string, typistId: string): string | null {
  if (/^(?:@(?:channel|here|everyone)|<!(?:channel|here|everyone)(?:\|[^<>]*)?>)$/.test(word)) return everyone;
  const mention = readMention(word, typistId);
  if (mention?.kind === 'person') return userMention(mention.userId);
  return mention?.kind === 'group' ? groupMention(mention.groupId) : null;
}

/** What a typed word means: a mention as it is, a team of the policy, a user group by its handle, everyone. */
export function meantBy(word: string, policy: Policy, { groups, names }: Directory): Parsed<string> {
  const mention = readMention(word, '');
  if (mention?.kind === 'person' && !names.has(mention.userId)) {
    return unreadable(`${word} cannot be paged: an app, deactivated, or nobody this workspace knows.`);
  }
  if (mention) return parsed(word);

  const teams = Object.keys(policy.teams);
  const team = teams.find((name) => name.toLowerCase() === word);
  if (team !== undefined) return parsed(team);
  const group = groups.find(({ handle }) => handle === word);
  if (group) return parsed(groupMention(group.id));
  if (word === everyone || word === 'channel') return parsed(everyone);
  const known = [...teams, everyone].map((name) => `\`${name}\``).join(', ');
  return unreadable(`“${defuse(word)}” is neither a team of the policy (${known}) nor a user group of Slack. A person is named with @.`);
}
