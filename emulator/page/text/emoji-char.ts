import { html } from 'htm/preact';
import { DRAWINGS, type Shape } from '../emoji/drawings.ts';
import { emojiChar, firstName } from '../emoji/emoji.ts';
import { hasEmojiFont } from '../emoji/emoji-font.ts';

/** An emoji by its name: the machine's own, else our drawing; one that is nowhere is shown as it was written. */
export function EmojiChar({ name, skin }: { name: string; skin?: number }) {
  const char = emojiChar(name, skin);
  const said = `:${name}:`;
  if (char === undefined) return html`<span>${said}</span>`;
  if (hasEmojiFont()) return html`<span class="emoji" title=${said}>${char}</span>`;
  const shapes = DRAWINGS[firstName(name)];
  if (shapes === undefined) return html`<span class="emoji-name" title=${said}>${said}</span>`;
  return html`<svg class="emoji-drawn" viewBox="0 0 20 20" role="img" aria-label=${char}>
    <title>${said}</title>
    ${shapes.map(drawShape)}
  </svg>`;
}

/** Whether there is anything better to show than the name. */
export const isDrawable = (name: string): boolean => hasEmojiFont() || DRAWINGS[firstName(name)] !== undefined;

function drawShape({ d, fill, line, width, turn }: Shape) {
  return html`<path
    d=${d}
    fill=${fill ?? 'none'}
    stroke=${line}
    stroke-width=${width}
    stroke-linecap="round"
    stroke-linejoin="round"
    transform=${turn && `rotate(${turn} 10 10)`}
  />`;
}
