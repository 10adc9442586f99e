import type { CarouselBlock as Carousel } from '@slack/types';
import { html } from 'htm/preact';
import { CardBlock } from './card-block.ts';

/** Cards side by side, to be scrolled through. */
export function CarouselBlock({ block }: { block: Carousel }) {
  return html`
    <div class="block-carousel" role="region" aria-label="Cards" tabindex="0">
      ${block.elements.map((card, index) => html`<${CardBlock} key=${card.block_id ?? index} block=${card} />`)}
    </div>
  `;
}
