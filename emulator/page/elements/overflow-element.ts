import type { Overflow } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { IconButton } from '../controls/icon-button.ts';
import { Menu, type MenuItem } from '../controls/menu.ts';
import { openLink } from '../text/link.ts';
import { plainText } from '../text/text-object.ts';
import type { ElementProps } from './field.ts';
import { useElement } from './use-element.ts';
import type { Pressed } from '../controls/pressed.ts';

export function OverflowElement(props: ElementProps<Overflow>): VNode {
  const { tell, confirmation } = useElement(props);
  const [anchor, setAnchor] = useState<Element>();
  const items: MenuItem[] = props.element.options.map((option) => ({
    kind: 'item',
    label: plainText(option.text),
    run: () => {
      tell({ selected_option: option });
      if (option.url !== undefined) openLink(option.url);
    },
  }));
  return html`
    <${IconButton} icon="more" label="More options" className="overflow" onClick=${(event: Pressed) => setAnchor(event.currentTarget)} />
    ${anchor && html`<${Menu} anchor=${anchor} label="More options" items=${items} onClose=${() => setAnchor(undefined)} />`}
    ${confirmation}
  `;
}
