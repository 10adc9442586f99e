import { z } from 'zod';
import type { Sighting } from '../../domain/sighting.ts';
import { wording, wordsOf } from './words.ts';

const file = z.object({
  id: z.string().optional(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  mimetype: z.string().nullish(),
  filetype: z.string().nullish(),
  size: z.number().optional(),
  permalink: z.string().optional(),
  url_private: z.string().optional(),
  mode: z.string().optional(),
});

/** A message as events carry it and conversations.history returns it. */
export const slackMessage = z.object({
  ...wording.shape,
  ts: z.string(),
  subtype: z.string().optional(),
  user: z.string().nullish(),
  bot_id: z.string().nullish(),
  username: z.string().nullish(),
  thread_ts: z.string().optional(),
  edited: z.object({ ts: z.string() }).nullish(),
  files: z.array(file).nullish(),
  inviter: z.string().optional(),
  reply_count: z.number().optional(),
  latest_reply: z.string().optional(),
  reactions: z.array(z.object({ name: z.string(), users: z.array(z.string()), count: z.number() })).optional(),
});
export type SlackMessage = z.infer<typeof slackMessage>;

/** A message as it is seen at once or fetched later: both come to the same. */
export const sightingOf = (channelId: string, message: SlackMessage): Sighting => ({
  channelId,
  ts: message.ts,
  threadTs: threadOf(message),
  version: later(message.ts, message.edited?.ts),
  text: wordsOf(message),
  authorId: authorOf(message),
  details: detailsOf(message),
  editedTs: message.edited?.ts ?? null,
  deletedTs: null,
  before: null,
});

const later = (ts: string, editedTs = ts): string => (editedTs > ts ? editedTs : ts);

/** A parent whose replies outlive it: Slack puts this in its place, in its own name. */
export const isTombstone = ({ subtype }: Pick<SlackMessage, 'subtype'>): boolean => subtype === 'tombstone';

/** The parent's ts; a parent names itself once it has replies. */
export const threadOf = ({ ts, thread_ts: threadTs }: Pick<SlackMessage, 'ts' | 'thread_ts'>): string | null =>
  threadTs === undefined || threadTs === ts ? null : threadTs;

export const authorOf = ({ user, bot_id: botId }: Pick<SlackMessage, 'user' | 'bot_id'>): string | null => user ?? botId ?? null;

function detailsOf({ subtype, bot_id: botId, username, files }: SlackMessage): Record<string, unknown> {
  const kept = (files ?? []).filter(({ mode }) => mode !== 'tombstone');
  return {
    ...(subtype !== undefined && { subtype }),
    ...(botId && { botId }),
    ...(username && { username }),
    ...(kept.length > 0 && {
      files: kept.map(({ id, name, title, mimetype, filetype, size, permalink, url_private: url }) => ({
        id,
        name: name ?? title ?? id,
        type: mimetype ?? filetype,
        size,
        link: permalink ?? url,
      })),
    }),
  };
}
