import type { Checkboxes } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { TextObject } from '../text/text-object.ts';
import type { ElementProps } from './field.ts';
import { heldOptions, isSame, type Option } from './options.ts';
import { useElement } from './use-element.ts';

export function CheckboxesElement(props: ElementProps<Checkboxes>): VNode {
  const { value, change, confirmation } = useElement(props);
  const selected = heldOptions(value['selected_options']);
  const toggle = (option: Option, on: boolean) => {
    const others = selected.filter((chosen) => !isSame(chosen, option));
    change({ selected_options: on ? [...others, option] : others });
  };
  return html`
    <div class="choices">
      ${props.element.options.map(
        (option) => html`
          <label class="choice">
            <input
              type="checkbox"
              checked=${selected.some((chosen) => isSame(chosen, option))}
              onChange=${(event: { currentTarget: HTMLInputElement }) => toggle(option, event.currentTarget.checked)}
            />
            <span
              ><${TextObject}
                text=${option.text}
              />${option.description && html`<span class="choice-description"><${TextObject} text=${option.description} /></span>`}</span
            >
          </label>
        `,
      )}
    </div>
    ${confirmation}
  `;
}
