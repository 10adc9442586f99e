import { html } from 'htm/preact';
import { emojiChar } from '../emoji/emoji.ts';

/** An emoji by its name; one that is not in the table is shown as it was written. */
export function EmojiChar({ name, skin }: { name: string; skin?: number }) {
  const char = emojiChar(name, skin);
  if (char === undefined) return html`<span>:${name}:</span>`;
  return html`<span class="emoji" title=${`:${name}:`}>${char}</span>`;
}
