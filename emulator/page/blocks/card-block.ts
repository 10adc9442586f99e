import type { CardBlock as Card } from '@slack/types';
import { html } from 'htm/preact';
import { Element } from '../elements/element.ts';
import { TextObject } from '../text/text-object.ts';
import { Picture } from './picture.ts';

export function CardBlock({ block }: { block: Card }) {
  const { hero_image: hero, icon, title, subtitle, body, actions = [] } = block;
  return html`
    <article class="block-card">
      ${hero && html`<div class="card-hero"><${Picture} image=${hero} /></div>`}
      ${
        (icon ?? title ?? subtitle) &&
        html`
          <header class="card-head">
            ${icon && html`<${Picture} image=${icon} small />`}
            <div>
              ${title && html`<div class="card-title"><${TextObject} text=${title} /></div>`}
              ${subtitle && html`<div class="card-subtitle"><${TextObject} text=${subtitle} /></div>`}
            </div>
          </header>
        `
      }
      ${body && html`<div class="card-body"><${TextObject} text=${body} /></div>`}
      ${
        actions.length > 0 &&
        html`
          <div class="block-actions">
            ${actions.map((element) => html`<${Element} key=${element.action_id} element=${element} block=${block.block_id ?? ''} />`)}
          </div>
        `
      }
    </article>
  `;
}
