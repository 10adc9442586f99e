import type { SectionBlock as Section } from '@slack/types';
import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { Element } from '../elements/element.ts';
import { TextObject } from '../text/text-object.ts';

/** Longer texts are folded in messages, as Slack does unless the block says `expand`. */
const FOLDED_ABOVE = 700;

export function SectionBlock({ block }: { block: Section }) {
  return html`
    <div class="block-section">
      <div class="section-body">
        ${block.text && html`<${Foldable} block=${block} />`}
        ${block.fields && html`<div class="section-fields">${block.fields.map(drawField)}</div>`}
      </div>
      ${
        block.accessory &&
        html`<div class="section-accessory"><${Element} element=${block.accessory} block=${block.block_id ?? ''} /></div>`
      }
    </div>
  `;
}

const drawField = (field: TextObject) => html`<div class="section-field"><${TextObject} text=${field} /></div>`;

function Foldable({ block }: { block: Section }) {
  const [open, setOpen] = useState(false);
  if (block.text === undefined) return null;
  const isLong = block.expand !== true && block.text.text.length > FOLDED_ABOVE;
  return html`
    <div class=${isLong && !open ? 'folded' : ''}><${TextObject} text=${block.text} /></div>
    ${
      isLong &&
      html`
        <button type="button" class="link-button" aria-expanded=${open} onClick=${() => setOpen(!open)}>
          ${open ? 'See less' : 'See more'}
        </button>
      `
    }
  `;
}
