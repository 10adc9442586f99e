import type { RadioButtons } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useSurface } from '../blocks/surface.ts';
import { TextObject } from '../text/text-object.ts';
import type { ElementProps } from './field.ts';
import { heldOptions, isSame } from './options.ts';
import { useElement } from './use-element.ts';

export function RadioButtonsElement(props: ElementProps<RadioButtons>): VNode {
  const { prefix } = useSurface();
  const { value, change, confirmation } = useElement(props);
  const selected = heldOptions(value['selected_option'])[0];
  const name = `${prefix}-${props.block}-${props.element.action_id}`;
  return html`
    <div class="choices">
      ${props.element.options.map(
        (option) => html`
          <label class="choice">
            <input
              type="radio"
              name=${name}
              checked=${selected !== undefined && isSame(selected, option)}
              onChange=${() => change({ selected_option: option })}
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
