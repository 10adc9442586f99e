import { plainText, type TextObject } from '../text/text-object.ts';

/** An option of Block Kit, as far as the page has to know it; the rest of it travels untouched. */
export interface Option {
  text: TextObject;
  value?: string;
  description?: TextObject;
}

export const isSame = (one: Option, other: Option): boolean => one.value === other.value && one.text.text === other.text.text;

export const optionText = (option: Option): string => plainText(option.text);
