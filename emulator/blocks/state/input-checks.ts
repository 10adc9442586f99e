import type { JsonObject } from '../../workspace/json.ts';

const INPUT_MAX = 3000;

type TextCheck = (element: JsonObject, text: string) => string | undefined;

const TEXT_CHECKS: Readonly<Record<string, TextCheck>> = {
  plain_text_input: checkLength,
  email_text_input: (_, text) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : 'Please enter a valid email address.'),
  url_text_input: (_, text) => (/^https?:\/\/[^\s/]+\S*$/i.test(text) ? undefined : 'Please enter a valid URL, with http:// or https://.'),
  number_input: checkNumber,
};

/** What is wrong with a text typed into this element, in a sentence for the person. */
export function checkText(element: JsonObject, text: string): string | undefined {
  const type = element['type'];
  return typeof type === 'string' ? TEXT_CHECKS[type]?.(element, text) : undefined;
}

/** What is wrong with how many were chosen or uploaded. */
export function checkCount(element: JsonObject, count: number): string | undefined {
  const max = numberIn(element, 'max_selected_items') ?? numberIn(element, 'max_files');
  return max !== undefined && count > max ? `Please choose at most ${max}.` : undefined;
}

function checkLength(element: JsonObject, text: string): string | undefined {
  const min = numberIn(element, 'min_length') ?? 0;
  const max = numberIn(element, 'max_length') ?? INPUT_MAX;
  if (text.length < min) return `Please enter at least ${characters(min)}.`;
  return text.length > max ? `Please enter at most ${characters(max)}.` : undefined;
}

function checkNumber(element: JsonObject, text: string): string | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return 'Please enter a number.';
  if (element['is_decimal_allowed'] !== true && text.includes('.')) return 'Please enter a whole number.';
  const min = numberIn(element, 'min_value');
  const max = numberIn(element, 'max_value');
  if (min !== undefined && Number(text) < min) return `Please enter at least ${min}.`;
  return max !== undefined && Number(text) > max ? `Please enter at most ${max}.` : undefined;
}

const characters = (count: number): string => `${count} ${count === 1 ? 'character' : 'characters'}`;

/** Limits are numbers or, in a number input, text. */
const numberIn = (element: JsonObject, field: string): number | undefined =>
  element[field] === undefined ? undefined : Number(element[field]);
