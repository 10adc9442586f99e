import type { Tx } from '../tx.ts';

/** Whether Muster itself posted this, by what Slack says of its author or by the record. */
export async function isOwn(tx: Tx, message: { channelId: string; ts: string; authorId: string | null }): Promise<boolean> {
  const us = await tx.selectFrom('workspace').select(['botUserId', 'botId']).executeTakeFirst();
  const entry = await tx
    .selectFrom('timelineEntries')
    .select('authorId')
    .where('slackChannelId', '=', message.channelId)
    .where('slackTs', '=', message.ts)
    .executeTakeFirst();
  const authorId = message.authorId ?? entry?.authorId;
  return us !== undefined && (authorId === us.botUserId || authorId === us.botId);
}
