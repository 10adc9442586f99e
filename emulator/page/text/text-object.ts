import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { emojiChar } from '../emoji/emoji.ts';
import { MrkdwnText } from './mrkdwn-text.ts';

export interface TextObject {
  type: string;
  text: string;
  emoji?: boolean;
}

/** A text object of Block Kit: mrkdwn is formatted, plain text only has its emoji. */
export function TextObject({ text }: { text: TextObject }): VNode {
  if (text.type === 'mrkdwn') return html`<${MrkdwnText} text=${text.text} />`;
  return html`<span class="plain-text">${plainText(text)}</span>`;
}

/** The text as characters, for names, placeholders and buttons. */
export function plainText(text: TextObject | undefined): string {
  if (text === undefined) return '';
  if (text.emoji === false) return text.text;
  return withEmoji(text.text);
}

export function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/g, (whole, name: string) => emojiChar(name) ?? whole);
}
