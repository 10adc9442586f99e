import { z } from 'zod';
import type { Sighting } from '../../domain/sighting.ts';
import { deletion } from '../../domain/sighting.ts';
import { authorOf, isTombstone, sightingOf, slackMessage, threadOf } from './message.ts';

const where = { channel: z.string(), event_ts: z.string().optional(), ts: z.string() };
const change = z.object({ ...where, message: slackMessage, previous_message: slackMessage.nullish() });
const removal = z.object({ ...where, deleted_ts: z.string(), previous_message: slackMessage.nullish() });

/** `message_changed`: an edit, or a tombstone; previews of links and counters of replies are neither. */
export function readChange(event: unknown): Sighting | null {
  const { channel, ts, event_ts: eventTs = ts, message, previous_message: previous } = change.parse(event);
  const after = sightingOf(channel, message);
  if (isTombstone(message)) return deletion({ ...after, authorId: (previous && authorOf(previous)) ?? null }, eventTs);

  const before = previous && sightingOf(channel, previous);
  if (before ? says(before) === says(after) : after.editedTs === null) return null;

  // Slack's mark of an edit is coarse, and missing where an app changed blocks only: versions go by the event.
  const isMarked = after.editedTs !== null && after.editedTs !== before?.editedTs;
  return { ...after, version: eventTs, editedTs: isMarked ? after.editedTs : eventTs, before: before?.text ?? null };
}

/** `message_deleted`: the fact, and of whose message. */
export function readRemoval(event: unknown): Sighting {
  const { channel, ts, event_ts: eventTs = ts, deleted_ts: deletedTs, previous_message: previous } = removal.parse(event);
  const of = {
    channelId: channel,
    ts: deletedTs,
    threadTs: previous ? threadOf(previous) : null,
    authorId: previous && !isTombstone(previous) ? authorOf(previous) : null,
  };
  return deletion(of, eventTs);
}

const says = ({ text, details }: Sighting): string => JSON.stringify([text, details.files ?? []]);
