import type { TableBlock } from '@slack/types';
import { html } from 'htm/preact';
import { RichTextBlock } from './rich-text-block.ts';

export type Cell = TableBlock['rows'][number][number];

export function TableCell({ cell }: { cell: Cell }) {
  if (cell.type === 'rich_text') return html`<${RichTextBlock} block=${cell} />`;
  return html`${cell.type === 'raw_number' ? (cell.text ?? String(cell.value)) : cell.text}`;
}
