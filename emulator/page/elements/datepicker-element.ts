import type { Datepicker } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { plainText } from '../text/text-object.ts';
import { type ElementProps, fieldAttributes } from './field.ts';
import { useElement } from './use-element.ts';

export function DatepickerElement(props: ElementProps<Datepicker>): VNode {
  const { value, change, confirmation } = useElement(props);
  const date = typeof value['selected_date'] === 'string' ? value['selected_date'] : '';
  const label = plainText(props.element.placeholder) || 'Select a date';
  const onChange = (event: { currentTarget: HTMLInputElement }) => change({ selected_date: event.currentTarget.value || null });
  return html`<input
      type="date"
      class="text-field picker"
      value=${date}
      ...${fieldAttributes(props.field, label)}
      autofocus=${props.element.focus_on_load}
      onChange=${onChange}
    />${confirmation}`;
}
