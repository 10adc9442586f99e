import { z } from 'zod';
import type { Actor, Ask } from '../../domain/ask.ts';
import type { Sighting } from '../../domain/sighting.ts';
import { tsOf } from '../../domain/slack-ts.ts';
import { sightingOf, slackMessage } from './message.ts';
import { readChange, readRemoval } from './message-event.ts';
import { presenceOf } from './presence.ts';

/** What an event comes to: something seen of a message, for the record; or a verb asked. */
export type Heard = { readonly kind: 'seen'; readonly sighting: Sighting } | { readonly kind: 'asked'; readonly ask: Ask };

const typed = z.object({ event: z.object({ type: z.string() }) });

/** The type of the event in a body, whatever else it holds; undefined where it says none. */
export const eventType = (body: unknown): string | undefined => typed.safeParse(body).data?.event.type;

type Event = { readonly type: string; readonly [field: string]: unknown };

const said = z.object({ ...slackMessage.shape, channel: z.string() });
const moved = z.object({ channel: z.string(), user: z.string(), inviter: z.string().nullish(), event_ts: z.string().optional() });
const reaction = z.object({
  user: z.string(),
  reaction: z.string(),
  item: z.object({ type: z.string(), channel: z.string().default(''), ts: z.string().default('') }),
  item_user: z.string().nullish(),
  event_ts: z.string().optional(),
});
const renamed = z.object({ channel: z.object({ id: z.string(), name: z.string() }) });
const ofChannel = z.object({ channel: z.string(), user: z.string().nullish() });
const homeOpened = z.object({ user: z.string(), tab: z.string().default('home') });

/** An event as what it comes to; null when it is of no interest. Pure: recorded payloads go in, values come out. */
export function readEvent(event: Event, key: string, at: Date): Heard | null {
  const ask = (verb: string, channelId: string | undefined, userId: string | null | undefined, input: object): Heard => {
    const actor: Actor = !userId ? { kind: 'clock' } : { kind: 'person', userId };
    return { kind: 'asked', ask: { key, verb, input, actor, at, via: 'event', ...(channelId !== undefined && { channelId }) } };
  };

  switch (event.type) {
    case 'message':
      return readMessage(event, ask);
    case 'member_joined_channel':
    case 'member_left_channel': {
      const { channel, user, inviter, event_ts: eventTs = tsOf(at) } = moved.parse(event);
      const input = { userId: user, messageTs: null, eventTs, inviterId: inviter ?? null };
      return ask(event.type === 'member_joined_channel' ? 'record-join' : 'record-leave', channel, user, input);
    }
    case 'reaction_added':
    case 'reaction_removed': {
      const { user, reaction: name, item, item_user: authorId = null, event_ts: changedTs = tsOf(at) } = reaction.parse(event);
      if (name !== 'pushpin' || item.type !== 'message') return null;
      return ask(event.type === 'reaction_added' ? 'mark-key' : 'unmark-key', item.channel, user, { ts: item.ts, authorId, changedTs });
    }
    case 'channel_rename':
    case 'group_rename': {
      const { channel } = renamed.parse(event);
      return ask('note-rename', channel.id, undefined, { name: channel.name });
    }
    case 'channel_archive':
    case 'group_archive': {
      const { channel, user } = ofChannel.parse(event);
      return ask('note-archive', channel, user, {});
    }
    case 'channel_unarchive':
    case 'group_unarchive': {
      const { channel, user } = ofChannel.parse(event);
      return ask('note-unarchive', channel, user, {});
    }
    case 'channel_left':
    case 'group_left':
    case 'channel_deleted':
    case 'group_deleted':
      return ask('fetch-missed', ofChannel.parse(event).channel, undefined, {});
    case 'app_home_opened': {
      const { user, tab } = homeOpened.parse(event);
      return tab === 'home' ? ask('open-home', undefined, user, {}) : null;
    }
    default:
      return null;
  }
}

type AskFor = (verb: string, channelId: string, userId: string, input: object) => Heard;

function readMessage(event: Event, ask: AskFor): Heard | null {
  if (event.channel_type === 'im' || event.channel_type === 'mpim' || event.channel_type === 'app_home') return null;
  switch (event.subtype) {
    case 'message_changed': {
      const sighting = readChange(event);
      return sighting && { kind: 'seen', sighting };
    }
    case 'message_deleted':
      return { kind: 'seen', sighting: readRemoval(event) };
    case 'message_replied':
      return null;
  }
  const { channel, ...message } = said.parse(event);
  const presence = presenceOf(message);
  return presence
    ? ask(presence.verb, channel, presence.input.userId, presence.input)
    : { kind: 'seen', sighting: sightingOf(channel, message) };
}
