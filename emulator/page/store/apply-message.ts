import type { Change, ChannelView, MessageView } from '../../page-server/protocol.ts';
import { type State, type Stretch, threadKey } from './state.ts';

/** How many messages stay loaded while one only watches; older ones are fetched again when scrolled to. */
const KEPT_MAX = 250;
const KEPT_AFTER_TRIM = 150;

type Posted = Extract<Change, { kind: 'message' }>;
type Gone = Extract<Change, { kind: 'message_gone' }>;

export function applyMessage(state: State, { message, isNew, mentionsMe }: Posted): State {
  if (message.ephemeral === true)
    return { ...state, ephemerals: { ...state.ephemerals, [message.channel]: upsert(state.ephemerals[message.channel] ?? [], message) } };
  const next = { ...state };
  const channel = state.channels[message.channel];
  if (channel !== undefined && isNew) next.channels = { ...state.channels, [channel.id]: counted(channel, message, mentionsMe, state.me) };
  const thread = threadKey(message.channel, message.thread_ts ?? message.ts);
  const replies = state.threads[thread];
  if (replies !== undefined) next.threads = { ...state.threads, [thread]: upsert(replies, message) };
  const stretch = state.stretches[message.channel];
  if (stretch !== undefined && isInChannel(message))
    next.stretches = { ...state.stretches, [message.channel]: extended(stretch, message, isNew) };
  return next;
}

export function applyMessageGone(state: State, { channel, ts, thread }: Gone): State {
  const without = (messages: MessageView[]) => messages.filter((message) => message.ts !== ts);
  const next = { ...state };
  const stretch = state.stretches[channel];
  if (stretch !== undefined) next.stretches = { ...state.stretches, [channel]: { ...stretch, messages: without(stretch.messages) } };
  const ephemerals = state.ephemerals[channel];
  if (ephemerals !== undefined) next.ephemerals = { ...state.ephemerals, [channel]: without(ephemerals) };
  const key = threadKey(channel, thread ?? ts);
  const replies = state.threads[key];
  if (replies !== undefined) next.threads = { ...state.threads, [key]: without(replies) };
  return next;
}

/** Replies live in their thread, unless sent to the channel as well. */
export function isInChannel(message: MessageView): boolean {
  return message.thread_ts === undefined || message.thread_ts === message.ts || message.subtype === 'thread_broadcast';
}

/** Puts a message where its ts belongs; the newest one, by far the most frequent, goes to the end without a search. */
export function upsert(messages: MessageView[], message: MessageView): MessageView[] {
  const last = messages.at(-1);
  if (last === undefined || last.ts < message.ts) return [...messages, message];
  const at = messages.findIndex((known) => known.ts >= message.ts);
  return messages.toSpliced(at, messages[at]?.ts === message.ts ? 1 : 0, message);
}

function extended(stretch: Stretch, message: MessageView, isNew: boolean): Stretch {
  const isKnown = stretch.messages.some((known) => known.ts === message.ts);
  // An edit outside the loaded stretch, or news beyond its end, is read when one scrolls there.
  if (!isKnown && (!isNew || stretch.hasNewer)) return stretch;
  const messages = upsert(stretch.messages, message);
  if (messages.length <= KEPT_MAX) return { ...stretch, messages };
  return { ...stretch, messages: messages.slice(-KEPT_AFTER_TRIM), hasOlder: true };
}

function counted(channel: ChannelView, message: MessageView, mentionsMe: boolean, me: string): ChannelView {
  const own = message.user === me;
  const unread = isInChannel(message) && !own && !message.subtype?.startsWith('channel_') ? channel.unread + 1 : channel.unread;
  const mentions = !own && (mentionsMe || channel.kind === 'dm') ? channel.mentions + 1 : channel.mentions;
  return { ...channel, latest: isInChannel(message) ? message.ts : channel.latest, unread, mentions };
}
