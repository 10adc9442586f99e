import type { WebClient } from '@slack/web-api';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { nextCursor } from './next-cursor.ts';

// Slack leaves out what it has not got, or says null: one odd account must not hide all the others.
const word = z.string().nullish().catch(null);
const flag = z.boolean().nullish().catch(null);
const ids = z.array(z.string());
const slackUser = z.object({
  id: z.string(),
  name: word,
  real_name: word,
  deleted: flag,
  is_bot: flag,
  is_restricted: flag,
  is_ultra_restricted: flag,
  team_id: word,
  enterprise_user: z
    .object({ teams: z.array(z.string()) })
    .nullish()
    .catch(null),
  tz: word,
  profile: z.object({ real_name: word, email: word }).nullish().catch(null),
});
const users = z.object({ members: z.array(slackUser) });
const slackGroup = z.object({
  id: z.string(),
  handle: z.string(),
  name: word,
  users: ids.nullish().catch(null),
  date_delete: z.number().nullish().catch(null),
});
const groups = z.object({ usergroups: z.array(slackGroup) });
const membersChange = z.object({ subteam_id: z.string(), added_users: ids.default([]), removed_users: ids.default([]) });
const channels = z.object({ channels: z.array(z.object({ id: z.string(), name: word })) });

// Slack lets this be asked twenty times a minute, and gives fewer where it likes.
const perPage = 900;

/**
 * Learns who is in the workspace: time zones to read “at 14:30” in, who is a bot or gone, who belongs to which group.
 * What it answers is called again and again; where Slack made it stop, it goes on the next time.
 */
export function openDirectory(db: Database, client: WebClient, teamId: string): () => Promise<void> {
  let next = '';
  return async () => {
    do {
      const answer = await client.users.list({ limit: perPage, ...(next !== '' && { cursor: next }) });
      await keepUsers(db, teamId, users.parse(answer).members);
      next = nextCursor(answer);
    } while (next !== '');
    await learnGroups(db, client);
  };
}

/** Whether this workspace was learnt before. */
export async function knowsAnybody(db: Database): Promise<boolean> {
  return (await db.selectFrom('slackUsers').select('id').limit(1).executeTakeFirst()) !== undefined;
}

async function learnGroups(db: Database, client: WebClient): Promise<void> {
  const { usergroups } = groups.parse(await client.usergroups.list({ include_users: true }));
  for (const group of usergroups) await keepGroup(db, { ...group, users: group.users ?? [] });
  const known = usergroups.map(({ id }) => id);
  await db
    .deleteFrom('slackGroups')
    .$if(known.length > 0, (query) => query.where('id', 'not in', known))
    .execute();
}

/** A user group as `subteam_created`, `subteam_updated` and usergroups.list have it; its members stay where they are not said. */
export async function keepGroup(db: Database, payload: unknown): Promise<void> {
  const { id, handle, name, users: members, date_delete: deletedAt } = slackGroup.parse(payload);
  if (deletedAt) {
    await db.deleteFrom('slackGroups').where('id', '=', id).execute();
    return;
  }
  const row = { handle, name: name ?? handle, ...(members && { members }) };
  await db
    .insertInto('slackGroups')
    .values({ members: [], id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** `subteam_members_changed`: who came and who went. */
export async function changeMembers(db: Database, payload: unknown): Promise<void> {
  const { subteam_id: id, added_users: added, removed_users: removed } = membersChange.parse(payload);
  await sql`
    update slack_groups
    set members = array(select distinct user_id from unnest(members || ${added}::text[]) as user_id where user_id <> all (${removed}::text[]))
    where id = ${id}
  `.execute(db);
}

/** Someone joined or changed: the user object of `team_join`, `user_change` or users.info. */
export const keepUser = (db: Database, teamId: string, payload: unknown): Promise<void> =>
  keepUsers(db, teamId, [slackUser.parse(payload)]);

async function keepUsers(db: Database, teamId: string, members: readonly z.infer<typeof slackUser>[]): Promise<void> {
  const rows = new Map(members.map((user) => [user.id, rowOf(user, teamId)]));
  if (rows.size === 0) return;
  await db
    .insertInto('slackUsers')
    .values([...rows.values()])
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        realName: eb.ref('excluded.realName'),
        timeZone: eb.ref('excluded.timeZone'),
        isBot: eb.ref('excluded.isBot'),
        deleted: eb.ref('excluded.deleted'),
        isGuest: eb.ref('excluded.isGuest'),
        isOutsider: eb.ref('excluded.isOutsider'),
        email: eb.ref('excluded.email'),
      })),
    )
    .execute();
}

const rowOf = (user: z.infer<typeof slackUser>, teamId: string) => ({
  id: user.id,
  name: user.name ?? user.id,
  realName: user.real_name ?? user.profile?.real_name ?? user.name ?? user.id,
  timeZone: user.tz ?? 'UTC',
  // Slack says of its own bot that it is none.
  isBot: user.is_bot === true || user.id === 'USLACKBOT',
  deleted: user.deleted ?? false,
  email: user.profile?.email ?? null,
  isGuest: user.is_restricted === true || user.is_ultra_restricted === true,
  isOutsider: Boolean(user.team_id) && user.team_id !== teamId && !user.enterprise_user?.teams.includes(teamId),
});

/** A public channel by its name; null when Slack knows none. */
export async function findChannel(client: WebClient, name: string): Promise<string | null> {
  let next = '';
  do {
    const page = await client.conversations.list({
      types: 'public_channel',
      exclude_archived: true,
      limit: 200,
      ...(next !== '' && { cursor: next }),
    });
    const found = channels.parse(page).channels.find((channel) => channel.name === name.replace(/^#/, ''));
    if (found) return found.id;
    next = nextCursor(page);
  } while (next !== '');
  return null;
}
