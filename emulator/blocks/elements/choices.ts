import { initialIsOffered, markedOption, optionList, overflowOption } from '../option.ts';
import { list, type Rule, shape } from '../rules.ts';
import { actionable, confirmable, focusable } from './parts.ts';

const CHOICES_MAX = 10;
const OVERFLOW_MAX = 5;

const base = { ...actionable, ...confirmable, ...focusable };
const offer = { options: optionList(markedOption, CHOICES_MAX) };

export const CHECKBOXES: Readonly<Record<string, Rule>> = {
  checkboxes: shape(offer, { ...base, initial_options: list(markedOption, CHOICES_MAX, 0) }, initialIsOffered('initial_options')),
};

export const RADIO_BUTTONS: Readonly<Record<string, Rule>> = {
  radio_buttons: shape(offer, { ...base, initial_option: markedOption }, initialIsOffered('initial_option')),
};

export const OVERFLOW: Readonly<Record<string, Rule>> = {
  overflow: shape({ options: optionList(overflowOption, OVERFLOW_MAX) }, { ...actionable, ...confirmable }),
};
