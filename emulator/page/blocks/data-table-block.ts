import type { DataTableBlock as DataTable } from '@slack/types';
import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { TableCell } from './table-cell.ts';

const PAGE_SIZE = 5;

/** A table with a caption, page by page. */
export function DataTableBlock({ block }: { block: DataTable }) {
  const { caption, page_size: size = PAGE_SIZE, row_header_column_index: headerAt } = block;
  const [page, setPage] = useState(0);
  const [head = [], ...rows] = block.rows;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = rows.slice(page * size, (page + 1) * size);
  const styleOf = (column: number) => (rows.every((row) => row[column]?.type === 'raw_number') ? 'right' : 'left');
  const turn = (step: number) => () => setPage(page + step);
  return html`
    <div class="block-table" tabindex="0" role="region" aria-label=${caption}>
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${head.map((cell, column) => html`<th scope="col" class=${styleOf(column)}><${TableCell} cell=${cell} /></th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (row) =>
              html`<tr>
                ${row.map((cell, column) =>
                  column === headerAt
                    ? html`<th scope="row"><${TableCell} cell=${cell} /></th>`
                    : html`<td class=${styleOf(column)}><${TableCell} cell=${cell} /></td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
      ${
        pages > 1 &&
        html`
          <div class="table-pages">
            <button type="button" class="button small" disabled=${page === 0} onClick=${turn(-1)}>Previous</button>
            <span>${page + 1} of ${pages}</span>
            <button type="button" class="button small" disabled=${page === pages - 1} onClick=${turn(1)}>Next</button>
          </div>
        `
      }
    </div>
  `;
}
