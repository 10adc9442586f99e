import type { VideoBlock as Video } from '@slack/types';
import { html } from 'htm/preact';
import { Link } from '../text/link.ts';
import { PlainText } from '../text/text-object.ts';
import { Picture } from './picture.ts';

/** Named and linked, not played: what plays it is another machine's page. */
export function VideoBlock({ block }: { block: Video }) {
  const { title, title_url: address, author_name: author, provider_name: provider, description, alt_text: alt } = block;
  const from = [provider, author].filter(Boolean).join(' · ');
  return html`
    <figure class="block-video">
      ${from !== '' && html`<div class="card-subtitle">${from}</div>`}
      <div class="card-title">
        <${Link} url=${address ?? block.video_url}><${PlainText} text=${title} /><//>
      </div>
      ${description && html`<div><${PlainText} text=${description} /></div>`}
      <${Picture} image=${{ image_url: block.thumbnail_url, alt_text: alt }} />
    </figure>
  `;
}
