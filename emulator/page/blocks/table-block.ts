import type { TableBlock as Table } from '@slack/types';
import { html } from 'htm/preact';
import { TableCell } from './table-cell.ts';

export function TableBlock({ block }: { block: Table }) {
  const [head, ...rows] = block.rows;
  const styleOf = (column: number) => {
    const settings = block.column_settings?.[column];
    return `${settings?.align ?? 'left'} ${settings?.is_wrapped === true ? 'wrapped' : ''}`;
  };
  return html`
    <div class="block-table" tabindex="0" role="region" aria-label="Table">
      <table>
        <thead>
          <tr>
            ${head?.map((cell, column) => html`<th scope="col" class=${styleOf(column)}><${TableCell} cell=${cell} /></th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell, column) => html`<td class=${styleOf(column)}><${TableCell} cell=${cell} /></td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
