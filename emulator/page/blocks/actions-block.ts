import type { ActionsBlock as Actions } from '@slack/types';
import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { Element } from '../elements/element.ts';

/** With more than this, Slack folds the rest away. */
const SHOWN = 5;

export function ActionsBlock({ block }: { block: Actions }) {
  const [open, setOpen] = useState(false);
  const folded = block.elements.length > SHOWN + 1 && !open;
  const shown = folded ? block.elements.slice(0, SHOWN) : block.elements;
  return html`
    <div class="block-actions">
      ${shown.map(
        (element, index) => html`<${Element} key=${element.action_id ?? index} element=${element} block=${block.block_id ?? ''} />`,
      )}
      ${
        folded &&
        html`<button type="button" class="link-button" onClick=${() => setOpen(true)}>Show ${block.elements.length - SHOWN} more</button>`
      }
    </div>
  `;
}
