import { z } from 'zod';
import { accept, type Decision } from '../../domain/decision.ts';
import type { Incident } from '../../domain/incident.ts';
import { userMention } from '../../domain/mrkdwn.ts';
import { momentOf } from '../../domain/slack-ts.ts';
import { incidentVerb, type Question } from '../verb.ts';
import { loadPresence, type Move, type PresenceState, type Presences, savePresence } from './presence-table.ts';

const presence = z
  .strictObject({
    userId: z.string(),
    messageTs: z.string().nullable(),
    eventTs: z.string().nullable(),
    inviterId: z.string().nullable(),
  })
  .refine(({ messageTs, eventTs }) => (messageTs === null) !== (eventTs === null), 'either the message or the event');
type Presence = z.infer<typeof presence>;

// The message of a join and its event carry times of their own, moments apart.
const sameWithinMs = 10_000;

export const recordJoin = presenceVerb('record-join', 'joined');
export const recordLeave = presenceVerb('record-leave', 'left');

function presenceVerb(word: string, kind: Move['kind']) {
  return incidentVerb<Presence, Presences, PresenceState>({
    word,
    input: presence,
    alsoWhenOver: true,
    lockless: true,
    load: (tx, { incident, input }) => loadPresence(tx, incident.id, input.userId),
    decide: (question, loaded) => decidePresence(kind, question, loaded),
    save: savePresence,
  });
}

/** One entry for each join, whether its message or its event comes first, or only one of them ever does. */
function decidePresence(
  kind: Move['kind'],
  { input, incident }: Question<Presence, Incident>,
  { moves, botUserId }: Presences,
): Decision<PresenceState> {
  const { userId, messageTs, eventTs, inviterId } = input;
  const seen = { messageTs, eventTs };
  if (moves.some((move) => isSame(move, kind, seen))) return accept();

  const at = momentOf(messageTs ?? eventTs ?? '0');
  const other = moves.findLast((move) => isOtherHalf(move, kind, seen, at));
  const latest = [...moves, { kind, at }].reduce((last, move) => (move.at >= last.at ? move : last));
  const state: PresenceState = {
    kind,
    userId,
    ...seen,
    channelId: incident.channelId ?? '',
    entryId: other?.entryId ?? null,
    text: `${userMention(userId)} ${kind} the channel`,
    details: inviterId === null ? {} : { inviterId },
    isMember: latest.kind === 'joined',
  };
  const isBot = userId === botUserId;
  const isBack = kind === 'joined' && isBot && incident.openedAt !== null;
  // Their App Home was drawn when they might still know of it.
  const mayKnowNoMore = !state.isMember && !isBot && incident.visibility === 'private';
  return accept({
    state,
    ...(isBack && { follow: [{ verb: 'fetch-missed', input: {} }] }),
    ...(mayKnowNoMore && { effects: [{ kind: 'home', userId }] }),
  });
}

type Seen = Pick<Move, 'messageTs' | 'eventTs'>;

const isSame = (move: Move, kind: Move['kind'], { messageTs, eventTs }: Seen): boolean =>
  move.kind === kind && (messageTs === null ? move.eventTs === eventTs : move.messageTs === messageTs);

const isOtherHalf = (move: Move, kind: Move['kind'], { messageTs }: Seen, at: Date): boolean =>
  move.kind === kind &&
  (messageTs === null ? move.eventTs === null : move.messageTs === null) &&
  Math.abs(move.at.getTime() - at.getTime()) <= sameWithinMs;
