import type { MultiStaticSelect, StaticSelect as Select } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { plainText } from '../text/text-object.ts';
import type { ElementProps } from './field.ts';
import { OptionSelect } from './option-select.ts';
import type { Option } from './options.ts';

export function StaticSelect(props: ElementProps<Select | MultiStaticSelect>): VNode {
  const { options, option_groups: groups } = props.element;
  const groupsOf: { label?: string; options: Option[] }[] = groups?.map((group) => ({
    label: plainText(group.label),
    options: group.options,
  })) ?? [{ options: options ?? [] }];
  return html`<${OptionSelect} ...${props} groups=${groupsOf} />`;
}
