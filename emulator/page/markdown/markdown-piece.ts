import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { InlineText } from '../text/inline-text.ts';
import { parseMarkdownInline } from './parse-markdown-inline.ts';
import type { MarkdownPiece as Piece } from './parse-markdown.ts';

export function MarkdownPiece({ piece }: { piece: Piece }): VNode {
  switch (piece.kind) {
    case 'heading':
      return html`<div class=${`md-heading md-heading-${piece.level}`} role="heading" aria-level=${piece.level + 2}>
        ${inline(piece.text)}
      </div>`;
    case 'paragraph':
      return html`<p>${inline(piece.text)}</p>`;
    case 'code':
      return html`<pre>${piece.text}</pre>`;
    case 'quote':
      return html`<blockquote>${piece.of.map(draw)}</blockquote>`;
    case 'list':
      return drawList(piece);
    case 'table':
      return drawTable(piece.rows);
    case 'line':
      return html`<hr class="block-divider" />`;
    default:
      return piece satisfies never;
  }
}

function drawList({ ordered, start, items }: Extract<Piece, { kind: 'list' }>): VNode {
  const rows = items.map((item) => {
    const box = item.done === undefined ? null : html`<input type="checkbox" checked=${item.done} disabled />`;
    return html`<li class=${box === null ? '' : 'md-task'}>${box}${inline(item.text)}${item.of.map(draw)}</li>`;
  });
  return ordered
    ? html`<ol class="list" start=${start}>
        ${rows}
      </ol>`
    : html`<ul class="list">
        ${rows}
      </ul>`;
}

function drawTable([head = [], ...rows]: string[][]): VNode {
  return html`
    <div class="block-table" tabindex="0" role="region" aria-label="Table">
      <table>
        <thead>
          <tr>
            ${head.map((cell) => html`<th scope="col">${inline(cell)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${inline(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}

const inline = (text: string): VNode => html`<${InlineText} of=${parseMarkdownInline(text)} />`;
const draw = (piece: Piece): VNode => html`<${MarkdownPiece} piece=${piece} />`;
