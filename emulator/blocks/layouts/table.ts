import { choice, flag, list, listWithGaps, number, type Rule, shape, string, typed, wholeNumber, ANY_LENGTH } from '../rules.ts';
import { block } from './block.ts';
import { RICH_TEXT } from './rich-text.ts';

const ROWS_MAX = 100;
const COLUMNS_MAX = 20;
const PAGE_MAX = 100;

const CELLS: Readonly<Record<string, Rule>> = {
  ...RICH_TEXT,
  raw_text: shape({ text: string(ANY_LENGTH, 0) }),
  raw_number: shape({ value: number, text: string(ANY_LENGTH) }),
};
const rows = list(
  list(
    typed(() => CELLS),
    COLUMNS_MAX,
  ),
  ROWS_MAX,
);
const columnSettings = shape({}, { align: choice('left', 'center', 'right'), is_wrapped: flag });

export const TABLES: Readonly<Record<string, Rule>> = {
  table: block({ rows }, { column_settings: listWithGaps(columnSettings, COLUMNS_MAX) }),
  data_table: block(
    { rows, caption: string(ANY_LENGTH) },
    { page_size: wholeNumber(1, PAGE_MAX), row_header_column_index: wholeNumber(0, COLUMNS_MAX - 1) },
  ),
};
