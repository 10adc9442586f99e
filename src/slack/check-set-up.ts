import { WebAPIPlatformError } from '@slack/web-api';
import { sql } from 'kysely';
import type { Delivery } from './deliver/delivery.ts';
import { findChannel } from './directory.ts';
import { neededScopes } from './needed-scopes.ts';

export interface CheckLine {
  readonly what: string;
  readonly ok: boolean;
  /** What is so, or the one thing to do. */
  readonly say: string;
}

const clockDoubtMax = 5_000;

/** Everything that can be wrong with how Muster is set up, a line each. */
export async function checkSetUp(delivery: Delivery): Promise<CheckLine[]> {
  return [
    ...(await checkToken(delivery)),
    await checkChannel(delivery),
    await checkDatabase(delivery),
    ...(await checkTeams(delivery)),
    await checkUndelivered(delivery),
  ];
}

/** auth.test answers, beside who we are, the token's scopes and Slack's own time in its headers; one call tells all three. */
async function checkToken({ client }: Delivery): Promise<CheckLine[]> {
  try {
    const answer = await client.auth.test();
    const granted = answer.response_metadata?.scopes ?? [];
    const missing = neededScopes.filter((scope) => !granted.includes(scope));
    const scopes: CheckLine =
      missing.length === 0
        ? { what: 'Scopes', ok: true, say: 'all granted' }
        : {
            what: 'Scopes',
            ok: false,
            say: `missing ${missing.map((scope) => `\`${scope}\``).join(', ')}: reinstall the app from manifest.yml`,
          };
    return [{ what: 'Token', ok: true, say: `works in ${answer.team ?? 'this workspace'}` }, scopes];
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError)) throw error;
    return [
      { what: 'Token', ok: false, say: `Slack refuses it (\`${error.data.error}\`): copy the Bot User OAuth Token again and restart` },
    ];
  }
}

async function checkChannel({ client, policy }: Delivery): Promise<CheckLine> {
  const { channel } = policy.announce;
  const found = await findChannel(client, channel);
  if (found !== null) return { what: 'Announcements', ok: true, say: `go to <#${found}>` };
  return {
    what: 'Announcements',
    ok: false,
    say: `there is no public channel #${channel}: create it, or correct \`announce.channel\` in the policy`,
  };
}

async function checkDatabase({ db, now }: Delivery): Promise<CheckLine> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const apartMs = Math.abs((rows[0]?.now.getTime() ?? 0) - now().getTime());
  if (apartMs <= clockDoubtMax) return { what: 'Database and clock', ok: true, say: 'answer, and agree on the time' };
  return { what: 'Clock', ok: false, say: `this machine and the database are ${Math.round(apartMs / 1000)} s apart: let both follow NTP` };
}

/** Each team of the policy must be a group that Slack knows and that has people in it. */
async function checkTeams({ db, policy }: Delivery): Promise<CheckLine[]> {
  const groups = await db.selectFrom('slackGroups').select(['handle', 'members']).execute();
  const size = new Map(groups.map(({ handle, members }) => [handle, members.length]));
  const faults = Object.entries(policy.teams).flatMap(([name, { group }]): CheckLine[] => {
    if (group === null || (size.get(group) ?? 0) > 0) return [];
    const why = size.has(group) ? `@${group} has nobody in it` : `Slack knows no user group @${group}`;
    return [{ what: 'Policy', ok: false, say: `team \`${name}\`: ${why}. Create or fill it, or correct \`teams.${name}\` in the policy` }];
  });
  return faults.length > 0 ? faults : [{ what: 'Policy', ok: true, say: 'every team is known' }];
}

async function checkUndelivered({ db }: Delivery): Promise<CheckLine> {
  const { failed } = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('failed'))
    .where('state', '=', 'failed')
    .executeTakeFirstOrThrow();
  if (failed === 0) return { what: 'Deliveries', ok: true, say: 'nothing was given up' };
  return { what: 'Deliveries', ok: false, say: `${failed} given up so far; the log names each with Slack's reason` };
}
