import type { ContextBlock as Context } from '@slack/types';
import { html } from 'htm/preact';
import { Picture } from './picture.ts';
import { TextObject } from '../text/text-object.ts';

export function ContextBlock({ block }: { block: Context }) {
  return html`
    <div class="block-context">
      ${block.elements.map((element) =>
        element.type === 'image'
          ? html`<${Picture} image=${element} small />`
          : html`<div class="context-text"><${TextObject} text=${element} /></div>`,
      )}
    </div>
  `;
}
