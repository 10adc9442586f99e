import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { isEmojiOnly } from '../mrkdwn/emoji-only.ts';
import type { Piece } from '../mrkdwn/nodes.ts';
import { parseMrkdwn } from '../mrkdwn/parse.ts';
import { InlineText } from './inline-text.ts';

interface MrkdwnTextProps {
  text: string;
  /** Draws a few emoji that stand alone large. */
  jumbo?: boolean;
  /** Follows the last words on their line. */
  tail?: ComponentChildren;
}

/** A text in Slack's mrkdwn, as stored. */
export function MrkdwnText({ text, jumbo = false, tail }: MrkdwnTextProps) {
  const pieces = useMemo(() => parseMrkdwn(text), [text]);
  const last = pieces.length - 1;
  return html`
    <div class=${`mrkdwn ${jumbo && isEmojiOnly(pieces) ? 'jumbo' : ''}`}>
      ${pieces.map((piece, index) => drawPiece(piece, index === last ? tail : undefined))}
    </div>
  `;
}

function drawPiece(piece: Piece, tail?: ComponentChildren): VNode {
  switch (piece.kind) {
    case 'line':
      return html`<div class="line"><${InlineText} of=${piece.of} />${tail}</div>`;
    case 'quote':
      return html`<blockquote>${piece.of.map((inside) => drawPiece(inside))}</blockquote>
        ${tail}`;
    case 'pre':
      return html`<pre>${piece.text}</pre>
        ${tail}`;
    default:
      return piece satisfies never;
  }
}
