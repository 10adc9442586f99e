import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Database } from '../store/database.ts';

const cursor = z.object({ next_cursor: z.string().optional() }).optional();
const slackUser = z.object({
  id: z.string(),
  name: z.string(),
  real_name: z.string().optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  tz: z.string().nullish(),
  profile: z.object({ real_name: z.string().optional(), email: z.string().optional() }).optional(),
});
const users = z.object({ members: z.array(slackUser), response_metadata: cursor });
const groups = z.object({
  usergroups: z.array(z.object({ id: z.string(), handle: z.string(), name: z.string(), users: z.array(z.string()).optional() })),
});
const channels = z.object({ channels: z.array(z.object({ id: z.string(), name: z.string() })), response_metadata: cursor });

/** Learns who is in the workspace: time zones to read “at 14:30” in, who is a bot or gone, who belongs to which group. */
export async function learnDirectory(db: Database, client: WebClient): Promise<void> {
  let next = '';
  do {
    const answer = users.parse(await client.users.list({ limit: 200, ...(next !== '' && { cursor: next }) }));
    await Promise.all(answer.members.map((user) => keepUser(db, user)));
    next = answer.response_metadata?.next_cursor ?? '';
  } while (next !== '');
  await learnGroups(db, client);
}

export async function learnGroups(db: Database, client: WebClient): Promise<void> {
  const { usergroups } = groups.parse(await client.usergroups.list({ include_users: true }));
  for (const { id, handle, name, users: members = [] } of usergroups) {
    const row = { handle, name, members };
    await db
      .insertInto('slackGroups')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }
}

/** Someone joined or changed: the user object of `team_join`, `user_change` or users.info. */
export async function keepUser(db: Database, payload: unknown): Promise<void> {
  const user = slackUser.parse(payload);
  const row = {
    name: user.name,
    realName: user.real_name ?? user.profile?.real_name ?? user.name,
    timeZone: user.tz ?? 'UTC',
    isBot: user.is_bot ?? user.id === 'USLACKBOT',
    deleted: user.deleted ?? false,
    email: user.profile?.email ?? null,
  };
  await db
    .insertInto('slackUsers')
    .values({ id: user.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

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
    const answer = channels.parse(page);
    const found = answer.channels.find((channel) => channel.name === name.replace(/^#/, ''));
    if (found) return found.id;
    next = answer.response_metadata?.next_cursor ?? '';
  } while (next !== '');
  return null;
}
