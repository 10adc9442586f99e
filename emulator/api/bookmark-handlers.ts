import type { Bookmark, Channel } from '../workspace/channel.ts';
import { newId } from '../workspace/ids.ts';
import { nowSeconds } from '../workspace/workspace.ts';
import { ok, refuse, type Refusal } from './answer.ts';
import { findConversation } from './conversation-access.ts';
import type { Call, Handler } from './handler.ts';

const BOOKMARKS_MAX = 100;

export const addBookmark: Handler<'bookmarks.add'> = (call, { channel_id: id, type, title, link = '', emoji = '' }) => {
  const channel = findBookmarked(call, id);
  if ('ok' in channel) return channel;
  if (type !== 'link') return refuse('invalid_bookmark_type');
  const fault = faultOf({ link, emoji });
  if (fault !== undefined) return fault;
  if (channel.bookmarks.length >= BOOKMARKS_MAX) return refuse('too_many_bookmarks');
  const now = nowSeconds(call.workspace);
  const bookmark: Bookmark = {
    id: newId('Bk'),
    channel_id: channel.id,
    title,
    link,
    emoji: emoji === '' ? null : emoji,
    icon_url: null,
    type: 'link',
    entity_id: null,
    date_created: now,
    date_updated: 0,
    rank: `${channel.bookmarks.length}`.padStart(3, '0'),
    last_updated_by_user_id: call.callerId,
    last_updated_by_team_id: call.workspace.team.id,
    shortcut_id: null,
    app_id: call.workspace.app.id,
    app_action_id: null,
  };
  return keep(call, channel, [...channel.bookmarks, bookmark], bookmark);
};

export const editBookmark: Handler<'bookmarks.edit'> = (call, { channel_id: id, bookmark_id: bookmarkId, title, link, emoji }) => {
  const channel = findBookmarked(call, id);
  if ('ok' in channel) return channel;
  const known = channel.bookmarks.find((bookmark) => bookmark.id === bookmarkId);
  if (known === undefined) return refuse('not_found');
  const fault = faultOf({ link: link ?? known.link, emoji: emoji ?? '' });
  if (fault !== undefined) return fault;
  const bookmark: Bookmark = {
    ...known,
    title: title ?? known.title,
    link: link ?? known.link,
    emoji: emoji ?? known.emoji,
    date_updated: nowSeconds(call.workspace),
    last_updated_by_user_id: call.callerId,
  };
  return keep(
    call,
    channel,
    channel.bookmarks.map((other) => (other === known ? bookmark : other)),
    bookmark,
  );
};

export const removeBookmark: Handler<'bookmarks.remove'> = (call, { channel_id: id, bookmark_id: bookmarkId }) => {
  const channel = findBookmarked(call, id);
  if ('ok' in channel) return channel;
  const left = channel.bookmarks.filter((bookmark) => bookmark.id !== bookmarkId);
  if (left.length === channel.bookmarks.length) return refuse('not_found');
  return keep(call, channel, left);
};

export const listBookmarks: Handler<'bookmarks.list'> = (call, { channel_id: id }) => {
  const channel = findBookmarked(call, id);
  return 'ok' in channel ? channel : ok({ bookmarks: channel.bookmarks });
};

function findBookmarked(call: Call, id: string): Channel | Refusal<'channel_not_found' | 'access_denied'> {
  const channel = findConversation(call, id);
  if ('ok' in channel || channel.members.has(call.callerId)) return channel;
  return refuse('access_denied');
}

function faultOf({ link, emoji }: { link: string; emoji: string }) {
  if (!/^https?:\/\//.test(link) || !URL.canParse(link)) return refuse('invalid_link');
  if (emoji !== '' && !/^:[^:\s]+:$/.test(emoji)) return refuse('invalid_emoji');
  return undefined;
}

function keep(call: Call, channel: Channel, bookmarks: readonly Bookmark[], bookmark?: Bookmark) {
  channel.bookmarks = bookmarks;
  call.workspace.changes.publish({ kind: 'channel_details_changed', channel });
  return ok(bookmark === undefined ? {} : { bookmark });
}
