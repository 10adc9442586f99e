import { z } from 'zod';
import type { Sighting } from '../../domain/sighting.ts';
import { wording, wordsOf } from './words.ts';

// Whatever Slack or an app puts there, a message with a ts can be recorded: what has not the shape we know is left out.
const word = z.string().nullish().catch(null);

const file = z.object({
  id: word,
  name: word,
  title: word,
  mimetype: word,
  filetype: word,
  size: z.number().optional().catch(undefined),
  permalink: word,
  url_private: word,
  mode: word,
});

/** A message as events carry it and conversations.history returns it. */
export const slackMessage = z.object({
  ...wording.shape,
  ts: z.string(),
  subtype: word,
  user: word,
  bot_id: word,
  username: word,
  thread_ts: word,
  edited: z.object({ ts: z.string() }).nullish().catch(null),
  files: z.array(file).nullish().catch(null),
  inviter: word,
  reply_count: z.number().catch(0),
  latest_reply: word,
  reactions: z.array(z.object({ name: z.string(), users: z.array(z.string()), count: z.number() })).catch([]),
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
  !threadTs || threadTs === ts ? null : threadTs;

export const authorOf = ({ user, bot_id: botId }: Pick<SlackMessage, 'user' | 'bot_id'>): string | null => user ?? botId ?? null;

function detailsOf({ subtype, bot_id: botId, username, files }: SlackMessage): Record<string, unknown> {
  const kept = (files ?? []).filter(({ mode }) => mode !== 'tombstone');
  return {
    ...(subtype && { subtype }),
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
