import type { PlainTextInput } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { withEmoji } from '../text/text-object.ts';
import { type ElementProps, fieldAttributes } from './field.ts';
import { useElement } from './use-element.ts';

/** Fewer characters than this are left: now their number is shown. */
const COUNT_BELOW = 200;

export function PlainTextInputElement(props: ElementProps<PlainTextInput>): VNode {
  const { element, field, dispatches } = props;
  const { value, keep, tell } = useElement(props);
  const text = typeof value['value'] === 'string' ? value['value'] : '';
  const on = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const attributes = {
    class: 'text-field',
    value: text,
    placeholder: element.placeholder && withEmoji(element.placeholder.text),
    maxlength: element.max_length,
    autofocus: element.focus_on_load,
    ...fieldAttributes(field, element.placeholder?.text ?? 'Text'),
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      const typed = { value: event.currentTarget.value || null };
      if (dispatches && on.includes('on_character_entered')) tell(typed);
      else keep(typed);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && dispatches && on.includes('on_enter_pressed') && !event.shiftKey) tell({ value: text || null });
    },
  };
  const left = element.max_length === undefined ? undefined : element.max_length - text.length;
  return html`
    ${element.multiline ? html`<textarea rows="4" ...${attributes} />` : html`<input type="text" ...${attributes} />`}
    ${left !== undefined && left < COUNT_BELOW && html`<div class="input-count" aria-hidden="true">${left}</div>`}
  `;
}
