import type { InputBlock as Input } from '@slack/types';
import { html } from 'htm/preact';
import { Element } from '../elements/element.ts';
import { isGroup } from '../elements/element-id.ts';
import { plainText } from '../text/text-object.ts';
import { useSurface } from './surface.ts';

export function InputBlock({ block }: { block: Input }) {
  const { prefix, errors } = useSurface();
  const id = block.block_id ?? '';
  const error = errors[id];
  const field = `${prefix}-${id}-field`;
  const notes = [block.hint && `${field}-hint`, error && `${field}-error`].filter(Boolean).join(' ');
  const label = html`${plainText(block.label)}${block.optional && html` <span class="input-optional">(optional)</span>`}`;
  const asGroup = isGroup(block.element);
  return html`
    <div
      class=${`block-input ${error ? 'has-error' : ''}`}
      role=${asGroup ? 'group' : undefined}
      aria-labelledby=${asGroup ? `${field}-label` : undefined}
      aria-describedby=${asGroup ? notes : undefined}
    >
      ${
        asGroup
          ? html`<div class="input-label" id=${`${field}-label`}>${label}</div>`
          : html`<label class="input-label" id=${`${field}-label`} for=${field}>${label}</label>`
      }
      <${Element}
        element=${block.element}
        block=${id}
        field=${{ id: field, label: plainText(block.label), notes, invalid: error !== undefined, required: block.optional !== true }}
        dispatches=${block.dispatch_action === true}
      />
      ${error && html`<div class="input-error" id=${`${field}-error`} role="alert">${error}</div>`}
      ${block.hint && html`<div class="input-hint" id=${`${field}-hint`}>${plainText(block.hint)}</div>`}
    </div>
  `;
}
