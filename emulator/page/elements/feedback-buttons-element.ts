import type { FeedbackButtons } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { EmojiChar } from '../text/emoji-char.ts';
import { plainText } from '../text/text-object.ts';
import type { ElementProps } from './field.ts';
import { useElement } from './use-element.ts';

/** Thumbs up, thumbs down. */
export function FeedbackButtonsElement(props: ElementProps<FeedbackButtons>): VNode {
  const { positive_button: good, negative_button: bad } = props.element;
  const { tell } = useElement(props);
  const [given, setGiven] = useState<string>();
  const draw = ({ text, accessibility_label: label, value }: typeof good, emoji: string) => html`
    <button
      type="button"
      class="icon-button emoji"
      aria-label=${label ?? plainText(text)}
      title=${plainText(text)}
      aria-pressed=${given === emoji}
      onClick=${() => {
        setGiven(emoji);
        tell({ text, value });
      }}
    >
      <${EmojiChar} name=${emoji} />
    </button>
  `;
  return html`<span class="feedback">${draw(good, '+1')}${draw(bad, '-1')}</span>`;
}
