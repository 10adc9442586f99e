import type { IconButton as IconButtonType } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { IconButton } from '../controls/icon-button.ts';
import { useStore } from '../store/store.ts';
import { plainText } from '../text/text-object.ts';
import type { ElementProps } from './field.ts';
import { useElement } from './use-element.ts';

/** A small button without words, perhaps for some people only. */
export function IconButtonElement(props: ElementProps<IconButtonType>): VNode | null {
  const { icon, text, value, accessibility_label: label, visible_to_user_ids: visibleTo } = props.element;
  const me = useStore((state) => state.me);
  const { tell, confirmation } = useElement(props);
  if (visibleTo !== undefined && !visibleTo.includes(me)) return null;
  const click = () => tell({ icon, text, ...(value !== undefined && { value }) });
  return html`<${IconButton}
      icon=${icon === 'trash' ? 'trash' : 'more'}
      label=${label ?? plainText(text)}
      onClick=${click}
    />${confirmation}`;
}
