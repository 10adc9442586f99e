import type { ContextActionsBlock as ContextActions } from '@slack/types';
import { html } from 'htm/preact';
import { Element } from '../elements/element.ts';

/** Small buttons below an answer: was it good, take it away. */
export function ContextActionsBlock({ block }: { block: ContextActions }) {
  return html`
    <div class="block-actions">
      ${block.elements.map(
        (element, index) => html`<${Element} key=${element.action_id ?? index} element=${element} block=${block.block_id ?? ''} />`,
      )}
    </div>
  `;
}
