import type { Button } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Icon } from '../controls/icon.ts';
import { PlainText } from '../text/text-object.ts';
import { openLink } from '../text/link.ts';
import type { ElementProps } from './field.ts';
import { useElement } from './use-element.ts';

export function ButtonElement(props: ElementProps<Button>): VNode {
  const { element } = props;
  const { tell, busy, failed, confirmation } = useElement(props);
  const click = () => {
    tell(element.value === undefined ? {} : { value: element.value });
    if (element.url !== undefined) openLink(element.url);
  };
  return html`
    <button
      type="button"
      class=${`button ${element.style ?? ''} ${busy ? 'busy' : ''}`}
      aria-label=${element.accessibility_label}
      aria-busy=${busy}
      onClick=${click}
    >
      <${PlainText} text=${element.text} />${element.url !== undefined && html`<${Icon} name="external" />`}
    </button>
    ${
      failed &&
      html`
        <span class="element-failed" role="img" aria-label="The app did not answer" title="The app did not answer">
          <${Icon} name="warning" />
        </span>
      `
    }
    ${confirmation}
  `;
}
