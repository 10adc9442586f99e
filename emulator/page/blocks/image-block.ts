import type { ImageBlock as Image } from '@slack/types';
import { html } from 'htm/preact';
import { plainText } from '../text/text-object.ts';
import { Picture } from './picture.ts';

export function ImageBlock({ block }: { block: Image }) {
  return html`
    <figure class="block-image">
      ${block.title && html`<figcaption>${plainText(block.title)}</figcaption>`}
      <${Picture} image=${block} />
    </figure>
  `;
}
