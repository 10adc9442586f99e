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

/** One of a list; `initial` is an option's value. */
export function choiceField(field: Field & { readonly options: readonly PlainTextOption[]; readonly initial?: string }): InputBlock {
  const chosen = field.options.find(({ value }) => value === field.initial);
  return {
    ...frame(field),
    element: {
      type: 'static_select',
      action_id: 'value',
      options: [...field.options],
      ...(chosen && { initial_option: chosen }),
    },
  };
}

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
