import type { RichTextBlock as RichText, RichTextBlockElement } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { RichTextElement } from './rich-text-element.ts';

export function RichTextBlock({ block }: { block: RichText }) {
  return html`<div class="mrkdwn">${block.elements.map(drawPart)}</div>`;
}

function drawPart(part: RichTextBlockElement): VNode {
  switch (part.type) {
    case 'rich_text_section':
      return html`<div class="line">${part.elements.map(drawElement)}</div>`;
    case 'rich_text_quote':
      return html`<blockquote><div class="line">${part.elements.map(drawElement)}</div></blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre>${part.elements.map((element) => (element.type === 'link' ? (element.text ?? element.url) : element.text))}</pre>`;
    case 'rich_text_list':
      return drawList(part);
    default:
      return part satisfies never;
  }
}

function drawList(list: Extract<RichTextBlockElement, { type: 'rich_text_list' }>): VNode {
  const items = list.elements.map((section) => html`<li>${section.elements.map(drawElement)}</li>`);
  const indent = `list indent-${Math.min(list.indent ?? 0, 6)}`;
  if (list.style === 'bullet')
    return html`<ul class=${indent}>
      ${items}
    </ul>`;
  return html`<ol class=${indent} start=${'offset' in list && typeof list.offset === 'number' ? list.offset + 1 : 1}>
    ${items}
  </ol>`;
}

const drawElement = (element: Parameters<typeof RichTextElement>[0]['element']): VNode => html`<${RichTextElement} element=${element} />`;
