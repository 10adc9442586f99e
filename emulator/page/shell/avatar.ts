import { html } from 'htm/preact';
import { EmojiChar } from '../text/emoji-char.ts';

/** Colours that carry white letters well in both themes. */
const COLOURS = ['#b5485d', '#a2582b', '#7d6a1e', '#3f7d3c', '#217a72', '#2b6cb0', '#5b57c2', '#8b4aa8', '#a8437f', '#4d6478'];

interface AvatarProps {
  id: string;
  name: string;
  isApp?: boolean;
  emoji?: string | undefined;
  size?: 'tiny' | 'small' | 'medium' | 'large';
}

/** A picture made of the name: initials on a colour that stays the same for the same person. */
export function Avatar({ id, name, isApp = false, emoji, size = 'medium' }: AvatarProps) {
  const icon = emoji?.replaceAll(':', '');
  const colour = COLOURS[hashOf(id) % COLOURS.length];
  return html`
    <span
      class=${`avatar avatar-${size} ${isApp ? 'avatar-app' : ''} ${icon === undefined ? '' : 'avatar-emoji'}`}
      style=${{ '--avatar': colour }}
      aria-hidden="true"
    >
      ${icon === undefined ? initialsOf(name) : html`<${EmojiChar} name=${icon} />`}
    </span>
  `;
}

function initialsOf(name: string): string {
  const words = name.split(/[\s_.-]+/).filter((word) => word !== '');
  return words
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0x20))
    .join('')
    .toUpperCase();
}

function hashOf(text: string): number {
  let hash = 7;
  for (const char of text) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}
