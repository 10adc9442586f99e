import type { RichTextInput } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { withEmoji } from '../text/text-object.ts';
import { type ElementProps, fieldAttributes } from './field.ts';
import { readRichText, writeRichText } from './rich-text-value.ts';
import { useElement } from './use-element.ts';

/** Typed as plain text here, one paragraph; what an app gave with formatting is kept by its words. */
export function RichTextInputElement(props: ElementProps<RichTextInput>): VNode {
  const { element, field } = props;
  const { value, keep } = useElement(props);
  const onInput = (event: { currentTarget: HTMLTextAreaElement }) => keep({ rich_text_value: writeRichText(event.currentTarget.value) });
  return html`
    <textarea
      rows="5"
      class="text-field"
      placeholder=${element.placeholder && withEmoji(element.placeholder.text)}
      value=${readRichText(value['rich_text_value'])}
      autofocus=${element.focus_on_load}
      ...${fieldAttributes(field, element.placeholder?.text ?? 'Text')}
      onInput=${onInput}
    />
  `;
}
