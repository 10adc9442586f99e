import type { MultiExternalSelect, MultiStaticSelect, ExternalSelect, StaticSelect } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Choice } from '../controls/choice.ts';
import { Combobox } from '../controls/combobox.ts';
import { plainText } from '../text/text-object.ts';
import { type ElementProps, fieldAttributes } from './field.ts';
import { heldOptions, type Option, optionText } from './options.ts';
import { useElement } from './use-element.ts';

interface Props extends ElementProps<StaticSelect | MultiStaticSelect | ExternalSelect | MultiExternalSelect> {
  groups: { label?: string; options: Option[] }[];
  onType?: (typed: string) => void;
  note?: string;
}

/** One or several options of a list, wherever the list comes from. */
export function OptionSelect(props: Props): VNode {
  const { element, field, groups, onType, note } = props;
  const { value, change, confirmation } = useElement(props);
  const multiple = element.type.startsWith('multi_');
  const selected = heldOptions(value[multiple ? 'selected_options' : 'selected_option']);
  const known = new Map([...selected, ...groups.flatMap(({ options }) => options)].map((option) => [keyOf(option), option]));
  const onChange = (choices: Choice[]) => {
    const options = choices.map(({ key }) => known.get(key));
    change(multiple ? { selected_options: options } : { selected_option: options[0] ?? null });
  };
  const placeholder = plainText(element.placeholder) || 'Select an option';
  return html`
    <${Combobox}
      groups=${groups.map(({ label, options }) => ({ label, choices: options.map(choiceOf) }))}
      selected=${selected.map(choiceOf)}
      multiple=${multiple}
      placeholder=${placeholder}
      naming=${fieldAttributes(field, placeholder)}
      onChange=${onChange}
      onType=${onType}
      note=${note}
      clearable=${field?.required === false}
      choicesMax=${'max_selected_items' in element ? element.max_selected_items : undefined}
      autofocus=${element.focus_on_load}
    />
    ${confirmation}
  `;
}

const keyOf = (option: Option): string => `${option.value}\n${option.text.text}`;

function choiceOf(option: Option): Choice {
  return { key: keyOf(option), text: optionText(option), description: plainText(option.description) || undefined };
}
