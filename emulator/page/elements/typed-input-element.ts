import type { EmailInput, NumberInput, URLInput } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { withEmoji } from '../text/text-object.ts';
import { type ElementProps, fieldAttributes } from './field.ts';
import { useElement } from './use-element.ts';

const KEYBOARDS = { email_text_input: 'email', url_text_input: 'url', number_input: 'decimal' } as const;

/** An address or a number: a text with the fitting keyboard, judged when the form is submitted. */
export function TypedInputElement(props: ElementProps<EmailInput | URLInput | NumberInput>): VNode {
  const { element, field, dispatches } = props;
  const { value, keep, tell } = useElement(props);
  const text = typeof value['value'] === 'string' ? value['value'] : '';
  const onInput = (event: { currentTarget: HTMLInputElement }) => keep({ value: event.currentTarget.value || null });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && dispatches) tell({ value: text || null });
  };
  return html`
    <input
      type="text"
      class="text-field"
      inputmode=${KEYBOARDS[element.type]}
      value=${text}
      placeholder=${element.placeholder && withEmoji(element.placeholder.text)}
      autofocus=${element.focus_on_load}
      ...${fieldAttributes(field, element.placeholder?.text ?? 'Value')}
      onInput=${onInput}
      onKeyDown=${onKeyDown}
    />
  `;
}
