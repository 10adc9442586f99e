import { deletion, type Sighting } from '../../domain/sighting.ts';
import { isTombstone, sightingOf, type SlackMessage } from '../read/message.ts';
import { type Presence, presenceOf } from '../read/presence.ts';
import type { Recorded } from './recorded.ts';

/** What the record lacks of a part of a channel. */
export interface Differences {
  readonly sightings: readonly Sighting[];
  readonly presences: readonly Presence[];
  readonly pins: readonly Pushpin[];
}

interface Pushpin {
  readonly userId: string;
  readonly stands: boolean;
  readonly input: { readonly ts: string; readonly authorId: string | null; readonly changedTs: string };
}

/** Compares what Slack has now with what is recorded. `fetchedTs` is when Slack was asked: what is recorded since then is newer. */
export function compare(
  channelId: string,
  messages: readonly SlackMessage[],
  recorded: readonly Recorded[],
  fetchedTs: string,
): Differences {
  const known = new Map(recorded.map((one) => [one.ts, one]));
  const here = new Set(messages.map(({ ts }) => ts));
  const seen = messages.map((message) => ({ message, sighting: sightingOf(channelId, message), entry: known.get(message.ts) }));
  return {
    sightings: [
      ...seen
        .filter(({ message }) => !presenceOf(message))
        .flatMap(({ message, sighting, entry }) => missed(message, sighting, entry, fetchedTs)),
      ...recorded.filter((entry) => isVanished(entry, here)).map((entry) => deletion({ ...entry, channelId }, fetchedTs)),
    ],
    presences: messages.flatMap((message) => (known.get(message.ts)?.kind === undefined ? (presenceOf(message) ?? []) : [])),
    pins: seen.flatMap(({ message, sighting, entry }) => pinsOf(message, sighting.authorId, entry, fetchedTs)),
  };
}

/** Not yet recorded; or gone from Slack in a way that leaves a trace; or saying something else than the record. */
function missed(message: SlackMessage, sighting: Sighting, entry: Recorded | undefined, fetchedTs: string): Sighting[] {
  if (entry?.isGone) return [];
  if (isTombstone(message)) return [deletion({ ...sighting, authorId: null }, fetchedTs)];
  if (!entry || entry.version === '') return [sighting];
  if (entry.text === sighting.text && isSame(entry.files, filesOf(message))) return [];

  // An edit that Slack has not marked, or not since what is recorded: all we know is that it says this now.
  const isMarked = sighting.version > entry.version;
  if (!isMarked && entry.version >= fetchedTs) return [];
  const asOf = isMarked ? {} : { version: fetchedTs, editedTs: fetchedTs };
  return [{ ...sighting, ...asOf, before: entry.text }];
}

const isSame = (left: readonly string[], right: readonly string[]): boolean => left.join() === right.join();

const filesOf = ({ files }: SlackMessage): string[] =>
  (files ?? []).filter(({ mode }) => mode !== 'tombstone').map(({ id, name }) => id ?? name ?? '');

/** Only what was recorded before the doubt: a message recorded since then may be newer than the page. */
const isVanished = (entry: Recorded, here: ReadonlySet<string>): boolean =>
  entry.kind === 'message' && entry.isOld && !entry.isGone && entry.version !== '' && !here.has(entry.ts);

/** Slack counts all who reacted but may name only some: then who is not named may still be among them. */
function pinsOf({ ts, reactions }: SlackMessage, authorId: string | null, entry: Recorded | undefined, fetchedTs: string): Pushpin[] {
  const pushpin = reactions.find(({ name }) => name === 'pushpin');
  const users = pushpin?.users ?? [];
  const pinnedBy = entry?.pinnedBy ?? [];
  const input = { ts, authorId, changedTs: fetchedTs };
  const added = users.filter((userId) => !pinnedBy.includes(userId));
  const removed = users.length === (pushpin?.count ?? 0) ? pinnedBy.filter((userId) => !users.includes(userId)) : [];
  return [...added.map((userId) => ({ userId, stands: true, input })), ...removed.map((userId) => ({ userId, stands: false, input }))];
}
