import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { isEmojiOnly } from '../mrkdwn/emoji-only.ts';
import type { Piece } from '../mrkdwn/nodes.ts';
import { parseMrkdwn } from '../mrkdwn/parse.ts';
import { InlineText } from './inline-text.ts';

/** A text in Slack's mrkdwn, as stored. */
export function MrkdwnText({ text, jumbo = false }: { text: string; jumbo?: boolean }) {
  const pieces = useMemo(() => parseMrkdwn(text), [text]);
  return html`<div class=${`mrkdwn ${jumbo && isEmojiOnly(pieces) ? 'jumbo' : ''}`}>${pieces.map(drawPiece)}</div>`;
}

function drawPiece(piece: Piece): VNode {
  switch (piece.kind) {
    case 'line':
      return html`<div class="line"><${InlineText} of=${piece.of} /></div>`;
    case 'quote':
      return html`<blockquote>${piece.of.map(drawPiece)}</blockquote>`;
    case 'pre':
      return html`<pre>${piece.text}</pre>`;
    default:
      return piece satisfies never;
  }
}
