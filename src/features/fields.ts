import type { InputBlock, PlainTextOption } from '@slack/types';
import { cutAtWord } from '../domain/cut.ts';
import { toNamed } from '../domain/mrkdwn.ts';

interface Field {
  /** The block's id is the field's name. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

const inputMax = 3_000;

/** A text, one line or several. What is filled in beforehand is cut to what Slack lets a field hold. */
export const textField = (field: Field & { readonly initial?: string; readonly multiline?: boolean }): InputBlock => ({
  ...frame(field),
  element: {
    type: 'plain_text_input',
    action_id: 'value',
    max_length: inputMax,
    ...(field.multiline && { multiline: true }),
    ...(field.initial && { initial_value: cutAtWord(toNamed(field.initial), inputMax) }),
  },
});

/** What may be chosen. Slack allows 75 characters for the label and for what is said of it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

const choicesMax = 100;
const labelMax = 75;

/** One of a list; `initial` is a choice's value. */
export function choiceField(field: Field & { readonly choices: readonly Choice[]; readonly initial?: string }): InputBlock {
  const options = field.choices.slice(0, choicesMax).map(optionOf);
  const chosen = options.find(({ value }) => value === field.initial);
  return {
    ...frame(field),
    element: { type: 'static_select', action_id: 'value', options, ...(chosen && { initial_option: chosen }) },
  };
}

/** Any of a few, to be ticked; `initial` is what is ticked already. */
export function ticksField(field: Field & { readonly choices: readonly Choice[]; readonly initial?: readonly string[] }): InputBlock {
  const options = field.choices.map(optionOf);
  const ticked = options.filter(({ value }) => field.initial?.includes(value ?? ''));
  return {
    ...frame(field),
    element: { type: 'checkboxes', action_id: 'value', options, ...(ticked.length > 0 && { initial_options: ticked }) },
  };
}

const optionOf = ({ value, label, description }: Choice): PlainTextOption => ({
  text: { type: 'plain_text', text: cutAtWord(label, labelMax) },
  value,
  ...(description && { description: { type: 'plain_text', text: cutAtWord(description, labelMax) } }),
});

/** One person of the workspace. */
export const personField = (field: Field & { readonly initial?: string }): InputBlock => ({
  ...frame(field),
  element: { type: 'users_select', action_id: 'value', ...(field.initial && { initial_user: field.initial }) },
});

const frame = ({ name, label, hint, optional }: Field) => ({
  type: 'input' as const,
  block_id: name,
  label: { type: 'plain_text' as const, text: label },
  ...(hint !== undefined && { hint: { type: 'plain_text' as const, text: hint } }),
  ...(optional && { optional }),
});
