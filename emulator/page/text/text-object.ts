import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { emojiChar } from '../emoji/emoji.ts';
import { EmojiChar } from './emoji-char.ts';
import { MrkdwnText } from './mrkdwn-text.ts';

export interface TextObject {
  type: string;
  text: string;
  emoji?: boolean;
}

/** A text object of Block Kit: mrkdwn is formatted, plain text only has its emoji. */
export function TextObject({ text }: { text: TextObject }): VNode {
  if (text.type === 'mrkdwn') return html`<${MrkdwnText} text=${text.text} />`;
  return html`<${PlainText} text=${text} />`;
}

/** Plain text as drawn: only its emoji are more than characters. */
export function PlainText({ text }: { text: TextObject }): VNode {
  const parts = text.emoji === false ? [text.text] : text.text.split(EMOJI_NAMES);
  return html`<span class="plain-text"
    >${parts.map((part, index) => (index % 2 === 0 ? part : html`<${EmojiChar} name=${part} />`))}</span
  >`;
}

/** Splits a text so that every second part is the name of an emoji. */
const EMOJI_NAMES = /:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/;

/** The text as characters, where nothing can be drawn: names, placeholders, titles. */
export function plainText(text: TextObject | undefined): string {
  if (text === undefined) return '';
  if (text.emoji === false) return text.text;
  return withEmoji(text.text);
}

export function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/g, (whole, name: string) => emojiChar(name) ?? whole);
}
