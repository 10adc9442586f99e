import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Choice } from '../controls/choice.ts';
import { Combobox } from '../controls/combobox.ts';
import { plainText, type TextObject } from '../text/text-object.ts';
import { type Changeable, type ElementProps, fieldAttributes } from './field.ts';
import { useElement } from './use-element.ts';

interface IdSelectElement extends Changeable {
  placeholder?: TextObject;
  max_selected_items?: number;
}

interface Props extends ElementProps<IdSelectElement> {
  choices: Choice[];
  /** The key in `state.values` without its plural: `selected_user`. */
  kept: string;
  otherwise: string;
}

/** One or several people or channels: what is kept of them is their id. */
export function IdSelect(props: Props): VNode {
  const { element, field, choices, kept, otherwise } = props;
  const { value, change, confirmation } = useElement(props);
  const multiple = element.type.startsWith('multi_');
  const held = value[multiple ? `${kept}s` : kept];
  const ids = (Array.isArray(held) ? held : [held]).filter((id) => typeof id === 'string');
  const placeholder = plainText(element.placeholder) || otherwise;
  const onChange = (chosen: Choice[]) => {
    const keys = chosen.map(({ key }) => key);
    change(multiple ? { [`${kept}s`]: keys } : { [kept]: keys[0] ?? null });
  };
  return html`
    <${Combobox}
      groups=${[{ choices }]}
      selected=${ids.map((id) => choices.find(({ key }) => key === id) ?? { key: id, text: id })}
      multiple=${multiple}
      placeholder=${placeholder}
      naming=${fieldAttributes(field, placeholder)}
      onChange=${onChange}
      clearable=${field?.required === false}
      choicesMax=${element.max_selected_items}
      autofocus=${element.focus_on_load}
    />
    ${confirmation}
  `;
}
