import type { Timepicker } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { plainText } from '../text/text-object.ts';
import { type ElementProps, fieldAttributes } from './field.ts';
import { useElement } from './use-element.ts';

export function TimepickerElement(props: ElementProps<Timepicker>): VNode {
  const { value, change, confirmation } = useElement(props);
  const time = typeof value['selected_time'] === 'string' ? value['selected_time'] : '';
  const label = plainText(props.element.placeholder) || 'Select a time';
  const { timezone } = props.element;
  const onChange = (event: { currentTarget: HTMLInputElement }) =>
    change({ selected_time: event.currentTarget.value || null, ...(timezone !== undefined && { timezone }) });
  return html`
    <input
      type="time"
      class="text-field picker"
      value=${time}
      ...${fieldAttributes(props.field, label)}
      autofocus=${props.element.focus_on_load}
      onChange=${onChange}
    />
    ${timezone && html`<span class="input-hint">${timezone}</span>`}${confirmation}
  `;
}
