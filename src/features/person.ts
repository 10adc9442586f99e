import { userMention } from '../domain/mrkdwn.ts';
import type { Tx } from './tx.ts';

/** Why this person can be given nothing to do, as a sentence; null when they can. */
export async function whyNotPerson(tx: Tx, userId: string): Promise<string | null> {
  const user = await tx.selectFrom('slackUsers').select(['isBot', 'deleted']).where('id', '=', userId).executeTakeFirst();
  if (!user) return `\`${userId}\` is nobody this workspace knows.`;
  if (user.deleted) return `${userMention(userId)} is deactivated in Slack.`;
  return user.isBot ? `${userMention(userId)} is an app, not a person.` : null;
}
