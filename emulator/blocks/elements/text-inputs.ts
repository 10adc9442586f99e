import type { JsonObject } from '../../workspace/json.ts';
import { RICH_TEXT } from '../layouts/rich-text.ts';
import { problem } from '../problem.ts';
import { type Check, flag, formatted, list, type Rule, shape, string, typed, wholeNumber, ANY_LENGTH } from '../rules.ts';
import { actionable, dispatchable, focusable, placeholdable } from './parts.ts';

const INPUT_MAX = 3000;
const LINES_MAX = 100;
const FILES_MAX = 10;

const base = { ...actionable, ...dispatchable, ...focusable, ...placeholdable };
const initial = { initial_value: string(INPUT_MAX, 0) };
/** Numbers travel as text. */
const numeric = formatted(/^-?\d+(?:\.\d+)?$/, 'must be a number');

const ordered =
  (low: string, high: string): Check =>
  (element, pointer) =>
    isAbove(element, low, high) ? [problem(`\`${low}\` must not be greater than \`${high}\``, pointer)] : [];

const isAbove = (element: JsonObject, low: string, high: string): boolean =>
  element[low] !== undefined && element[high] !== undefined && Number(element[low]) > Number(element[high]);

export const PLAIN_TEXT_INPUT: Readonly<Record<string, Rule>> = {
  plain_text_input: shape(
    {},
    { ...base, ...initial, multiline: flag, min_length: wholeNumber(0, INPUT_MAX), max_length: wholeNumber(1, INPUT_MAX) },
    ordered('min_length', 'max_length'),
  ),
};

export const RICH_TEXT_INPUT: Readonly<Record<string, Rule>> = {
  rich_text_input: shape(
    {},
    { ...base, initial_value: typed(() => RICH_TEXT), min_lines: wholeNumber(1, LINES_MAX), max_lines: wholeNumber(1, LINES_MAX) },
    ordered('min_lines', 'max_lines'),
  ),
};

/** Inputs that only modals have. */
export const MODAL_INPUTS: Readonly<Record<string, Rule>> = {
  email_text_input: shape({}, { ...base, ...initial }),
  url_text_input: shape({}, { ...base, ...initial }),
  number_input: shape(
    { is_decimal_allowed: flag },
    { ...base, initial_value: numeric, min_value: numeric, max_value: numeric },
    ordered('min_value', 'max_value'),
    ordered('min_value', 'initial_value'),
    ordered('initial_value', 'max_value'),
  ),
  file_input: shape({}, { ...actionable, filetypes: list(string(ANY_LENGTH), ANY_LENGTH), max_files: wholeNumber(1, FILES_MAX) }),
};
