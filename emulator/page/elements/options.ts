import { plainText, type TextObject } from '../text/text-object.ts';

/** An option of Block Kit, as far as the page has to know it; the rest of it travels untouched. */
export interface Option {
  text: TextObject;
  value?: string;
  description?: TextObject;
}

export const isOption = (value: unknown): value is Option =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'object';

/** The options that an entry of `state.values` holds, however many its kind can hold. */
export function heldOptions(held: unknown): Option[] {
  return (Array.isArray(held) ? held : [held]).filter(isOption);
}

export const isSame = (one: Option, other: Option): boolean => one.value === other.value && one.text.text === other.text.text;

export const optionText = (option: Option): string => plainText(option.text);
