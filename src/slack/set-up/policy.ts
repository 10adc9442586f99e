import type { Delivery } from '../deliver/delivery.ts';
import { findChannel } from '../directory.ts';
import { type CheckLine, fine, wrong } from './line.ts';

export async function checkAnnouncements({ client, policy }: Delivery): Promise<CheckLine> {
  const { channel } = policy.announce;
  const found = await findChannel(client, channel);
  if (found !== null) return fine('Announcements', `go to <#${found}>`);
  return wrong('Announcements', `there is no public channel #${channel}: create it, or correct \`announce.channel\` in the policy`);
}

/** Each team of the policy must be a group that Slack knows and that has people in it, or people whom Slack knows. */
export async function checkTeams({ db, policy }: Delivery): Promise<CheckLine[]> {
  const groups = await db.selectFrom('slackGroups').select(['handle', 'members']).execute();
  const size = new Map(groups.map(({ handle, members }) => [handle, members.length]));
  const users = await db.selectFrom('slackUsers').select('id').where('deleted', '=', false).where('isBot', '=', false).execute();
  const known = new Set(users.map(({ id }) => id));

  const faults = Object.entries(policy.teams).flatMap(([name, { group, people }]) => {
    const strangers = people.filter((userId) => !known.has(userId));
    return [
      ...(group === null || (size.get(group) ?? 0) > 0
        ? []
        : [size.has(group) ? `@${group} has nobody in it` : `Slack knows no user group @${group}`]),
      ...(strangers.length > 0 ? [`Slack knows nobody called ${strangers.map((id) => `\`${id}\``).join(', ')}`] : []),
    ].map((why) => wrong('Policy', `team \`${name}\`: ${why}. Create or fill it, or correct \`teams.${name}\` in the policy`));
  });
  return faults.length > 0 ? faults : [fine('Policy', 'every team is known')];
}
