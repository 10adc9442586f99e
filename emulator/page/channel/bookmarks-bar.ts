import { html } from 'htm/preact';
import type { BookmarkView, ChannelView } from '../../page-server/protocol.ts';
import { Icon } from '../controls/icon.ts';
import { emojiChar } from '../emoji/emoji.ts';
import { Link } from '../text/link.ts';

export function BookmarksBar({ channel }: { channel: ChannelView }) {
  if (channel.bookmarks.length === 0) return null;
  return html`<nav class="bookmarks" aria-label="Bookmarks">${channel.bookmarks.map((bookmark) => html`<${Bookmark} key=${bookmark.id} bookmark=${bookmark} />`)}</nav>`;
}

function Bookmark({ bookmark }: { bookmark: BookmarkView }) {
  const char = bookmark.emoji === undefined ? undefined : emojiChar(bookmark.emoji.replaceAll(':', ''));
  return html`<span class="bookmark"><${Link} url=${bookmark.link}>${char === undefined ? html`<${Icon} name="link" />` : html`<span class="emoji">${char}</span>`}${bookmark.title}<//></span>`;
}
