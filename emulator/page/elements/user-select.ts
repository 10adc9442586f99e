import type { MultiUsersSelect, UsersSelect } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Choice } from '../controls/choice.ts';
import { Avatar } from '../shell/avatar.ts';
import { useStore } from '../store/store.ts';
import type { ElementProps } from './field.ts';
import { IdSelect } from './id-select.ts';

export function UserSelect(props: ElementProps<UsersSelect | MultiUsersSelect>): VNode {
  const people = useStore((state) => state.people);
  const choices: Choice[] = Object.values(people)
    .filter(({ deleted }) => !deleted)
    .sort((one, other) => Number(other.isActive) - Number(one.isActive) || one.realName.localeCompare(other.realName, 'en'))
    .map(({ id, realName, title, isBot }) => ({
      key: id,
      text: realName,
      description: title || undefined,
      picture: html`<${Avatar} id=${id} name=${realName} isApp=${isBot} size="tiny" />`,
    }));
  return html`<${IdSelect} ...${props} choices=${choices} kept="selected_user" otherwise="Select a person" />`;
}
