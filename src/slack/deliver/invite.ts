import { WebAPIPlatformError } from '@slack/web-api';
import { z } from 'zod';
import type { Effect } from '../../domain/effect.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import type { InHand } from './delivery.ts';
import { channelInHand } from './scene.ts';
import { sayInChannel } from './say-in-channel.ts';

// Slack takes a hundred people in one call.
const atOnce = 100;
const harmless = new Set(['already_in_channel', 'cant_invite_self']);
const fault = z.object({ user: z.string().optional(), error: z.string() });
type Fault = z.infer<typeof fault>;
const partial = z.object({ errors: z.array(fault).nullish() });

/** Invites those who are not there yet; whom Slack will not have is named in the channel, the others come all the same. */
export async function inviteToChannel(inHand: InHand<Extract<Effect, { kind: 'invite' }>>): Promise<void> {
  const channel = await channelInHand(inHand);
  const absent = await absentees(inHand);
  for (let from = 0; from < absent.length; from += atOnce) {
    await inviteSome(inHand, channel, absent.slice(from, from + atOnce));
  }
}

async function absentees({ tx, row, effect }: InHand<Extract<Effect, { kind: 'invite' }>>): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('incidentMembers')
    .select('userId')
    .where('incidentId', '=', row.incidentId ?? 0)
    .execute();
  const members = new Set(rows.map(({ userId }) => userId));
  return effect.userIds.filter((userId) => !members.has(userId));
}

async function inviteSome(inHand: InHand<unknown>, channel: string, userIds: readonly string[]): Promise<void> {
  const { delivery, tx, row } = inHand;
  const faults = await callInvite(inHand, channel, userIds);
  const failed = faults.filter(({ error }) => !harmless.has(error));
  const left = new Set(failed.map(({ user }) => user));
  const invited = userIds.filter((userId) => !left.has(userId));
  if (invited.length > 0) {
    await tx
      .insertInto('incidentMembers')
      .values(invited.map((userId) => ({ incidentId: row.incidentId ?? 0, userId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  for (const { user, error } of failed) {
    const who = user === undefined ? 'Somebody' : userMention(user);
    delivery.log.warn({ effect: row.id, user, error }, 'not invited');
    await sayInChannel(inHand, `${who} could not be invited (Slack: \`${error}\`). Ask them to join, or name somebody else.`);
  }
}

/** With `force`, Slack invites whom it can and lists the others; with one person alone it refuses the call. */
async function callInvite(inHand: InHand<unknown>, channel: string, userIds: readonly string[]): Promise<Fault[]> {
  try {
    const answer = await inHand.delivery.client.apiCall('conversations.invite', { channel, users: userIds.join(','), force: true });
    return partial.parse(answer).errors ?? [];
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError)) throw error;
    const { errors } = partial.parse(error.data);
    if (errors && errors.length > 0) return errors;
    if (!personal.has(error.data.error)) throw error;
    if (userIds.length === 1) return [{ user: userIds[0], error: error.data.error }];
    return inviteEach(inHand, channel, userIds);
  }
}

/** Slack did not say who of them it will not have. */
async function inviteEach(inHand: InHand<unknown>, channel: string, userIds: readonly string[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const userId of userIds) faults.push(...(await callInvite(inHand, channel, [userId])));
  return faults;
}

// Refusals about the person rather than the channel or the token.
const personal = new Set([
  'already_in_channel',
  'cant_invite_self',
  'cant_invite',
  'user_not_found',
  'no_user',
  'user_is_restricted',
  'ura_max_channels',
  'org_user_not_in_team',
  'invitee_cant_see_channel',
]);
