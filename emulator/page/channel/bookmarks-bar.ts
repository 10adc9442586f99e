import { html } from 'htm/preact';
import type { BookmarkView, ChannelView } from '../../page-server/protocol.ts';
import { Icon } from '../controls/icon.ts';
import { EmojiChar } from '../text/emoji-char.ts';
import { Link } from '../text/link.ts';

export function BookmarksBar({ channel }: { channel: ChannelView }) {
  if (channel.bookmarks.length === 0) return null;
  return html`<nav class="bookmarks" aria-label="Bookmarks">
    ${channel.bookmarks.map((bookmark) => html`<${Bookmark} key=${bookmark.id} bookmark=${bookmark} />`)}
  </nav>`;
}

function Bookmark({ bookmark }: { bookmark: BookmarkView }) {
  const name = bookmark.emoji?.replaceAll(':', '');
  return html`<span class="bookmark"
    ><${Link} url=${bookmark.link}
      >${name === undefined ? html`<${Icon} name="link" />` : html`<${EmojiChar} name=${name} />`}${bookmark.title}<//
    ></span
  >`;
}
