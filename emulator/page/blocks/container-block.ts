import type { ContainerBlock as Container } from '@slack/types';
import { html } from 'htm/preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../controls/icon.ts';
import { PlainText, TextObject } from '../text/text-object.ts';
import { Picture } from './picture.ts';
import { RichTextBlock } from './rich-text-block.ts';

/** Blocks under one title, which may fold them away. */
export function ContainerBlock({ block, children }: { block: Container; children: ComponentChildren }) {
  const { title, rich_text_title: richTitle, subtitle, icon, is_collapsible: folds } = block;
  const [open, setOpen] = useState(block.default_collapsed !== true);
  const isOpen = open || folds !== true;
  const head = html`
    ${icon && html`<${Picture} image=${icon} small />`}
    <span class="container-titles">
      <span class="card-title"
        >${title ? html`<${PlainText} text=${title} />` : richTitle && html`<${RichTextBlock} block=${richTitle} />`}</span
      >
      ${subtitle && html`<span class="card-subtitle"><${TextObject} text=${subtitle} /></span>`}
    </span>
  `;
  return html`
    <section class=${`block-container ${block.width ?? 'standard'} ${block.has_header_divider ? 'divided' : ''}`}>
      ${
        folds
          ? html`
              <button type="button" class="container-head" aria-expanded=${isOpen} onClick=${() => setOpen(!open)}>
                ${head}<${Icon} name="down" />
              </button>
            `
          : html`<header class="container-head">${head}</header>`
      }
      ${isOpen && children}
    </section>
  `;
}
