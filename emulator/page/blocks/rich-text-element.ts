import type { RichTextElement as RichTextItem } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { DateText } from '../text/date.ts';
import { EmojiChar } from '../text/emoji-char.ts';
import { Link } from '../text/link.ts';
import { BroadcastMention, ChannelMention, GroupMention, UserMention } from '../text/mention.ts';

export function RichTextElement({ element }: { element: RichTextItem }): VNode {
  const style: Record<string, boolean | undefined> = { ...element.style };
  let drawn = drawBare(element);
  if (style['code']) drawn = html`<code>${drawn}</code>`;
  if (style['strike']) drawn = html`<s>${drawn}</s>`;
  if (style['italic']) drawn = html`<i>${drawn}</i>`;
  if (style['underline']) drawn = html`<u>${drawn}</u>`;
  return style['bold'] ? html`<b>${drawn}</b>` : drawn;
}

function drawBare(element: RichTextItem): VNode {
  switch (element.type) {
    case 'text':
      return html`<span>${withBreaks(element.text)}</span>`;
    case 'link':
      return html`<${Link} url=${element.url}>${element.text ?? element.url}<//>`;
    case 'emoji':
      return html`<${EmojiChar} name=${element.name} />`;
    case 'user':
      return html`<${UserMention} id=${element.user_id} />`;
    case 'channel':
      return html`<${ChannelMention} id=${element.channel_id} />`;
    case 'usergroup':
      return html`<${GroupMention} id=${element.usergroup_id} />`;
    case 'broadcast':
      return html`<${BroadcastMention} range=${element.range} />`;
    case 'date':
      return html`<${DateText}
        unixSeconds=${element.timestamp}
        template=${element.format}
        link=${element.url}
        fallback=${element.fallback ?? ''}
      />`;
    case 'color':
      return html`<code><span class="swatch" style=${{ background: element.value }} />${element.value}</code>`;
    case 'team':
      return html`<span class="mention">${element.team_id}</span>`;
    default:
      return element satisfies never;
  }
}

function withBreaks(text: string): (VNode | string)[] {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [html`<br />`, line]));
}
