import type { RichTextInput } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { FormatBar, formatByKey } from '../composer/format-bar.ts';
import { TextBox, type TextBoxHandle } from '../composer/text-box.ts';
import { withEmoji } from '../text/text-object.ts';
import { type ElementProps, fieldAttributes } from './field.ts';
import { typedWords } from './rich-text-words.ts';
import { useElement } from './use-element.ts';

const LINES = 5;

/** Written with the marks that Slack understands while one types; the workspace makes rich text of them when it is sent. */
export function RichTextInputElement(props: ElementProps<RichTextInput>): VNode {
  const { element, field } = props;
  const { value, keep } = useElement(props);
  const box = useRef<TextBoxHandle>(undefined);
  const text = typeof value['typed'] === 'string' ? value['typed'] : typedWords(value['rich_text_value']);
  return html`
    <div class="composer-box" onKeyDown=${(event: KeyboardEvent) => formatByKey(event, box.current)}>
      <${FormatBar} box=${box} />
      <${TextBox}
        naming=${fieldAttributes(field, element.placeholder?.text ?? 'Text')}
        placeholder=${element.placeholder && withEmoji(element.placeholder.text)}
        rows=${LINES}
        value=${text}
        onChange=${(typed: string) => keep({ typed })}
        handle=${box}
        autofocus=${element.focus_on_load}
      />
    </div>
  `;
}
