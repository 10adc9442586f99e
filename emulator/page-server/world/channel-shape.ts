import { channelType, type Channel } from '../../workspace/channel.ts';
import { indexAt } from '../../workspace/message-log.ts';
import type { Message } from '../../workspace/message.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { ChannelKind, ChannelView } from '../protocol.ts';
import { mentions } from './mentions.ts';
import type { ReadMarks } from './read-marks.ts';

const KINDS = { channel: 'channel', group: 'private', im: 'dm', mpim: 'group-dm' } as const satisfies Record<string, ChannelKind>;

/** More unread messages than these are not counted one by one. */
const COUNTED_MAX = 200;

export function channelView(workspace: Workspace, marks: ReadMarks, channel: Channel, person: string): ChannelView {
  const isMember = channel.members.has(person);
  const lastRead = marks.lastRead(person, channel.id);
  const news = isMember ? unreadMessages(channel, lastRead, person) : [];
  const called = channel.kind === 'im' ? news : news.filter((message) => mentions(workspace, person, message));
  return {
    id: channel.id,
    kind: KINDS[channelType(channel)],
    name: channel.name,
    topic: channel.topic.value,
    purpose: channel.purpose.value,
    isArchived: channel.isArchived,
    isLimited: channel.isLimited === true,
    isMember,
    members: [...channel.members],
    bookmarks: channel.bookmarks.map(({ id, title, link, emoji }) => ({ id, title, link, ...(emoji !== null && { emoji }) })),
    pins: channel.pins.map(({ ts }) => ts),
    latest: channel.log.timeline.at(-1)?.ts ?? '',
    lastRead,
    unread: news.length,
    mentions: called.length,
  };
}

function unreadMessages({ log }: Channel, lastRead: string, person: string): Message[] {
  const from = indexAt(log.timeline, lastRead);
  return log.timeline
    .slice(Math.max(from, log.timeline.length - COUNTED_MAX))
    .filter((message) => message.ts > lastRead && isNews(message, person));
}

/** Comings and goings, and what one says oneself, are no news. */
export const isNews = ({ user, subtype }: Message, person: string): boolean => user !== person && !subtype?.startsWith('channel_');
