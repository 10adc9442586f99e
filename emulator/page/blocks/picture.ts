import { html } from 'htm/preact';
import { plainText, type TextObject } from '../text/text-object.ts';
import { asWhom } from '../wire/identity.ts';
import { Icon } from '../controls/icon.ts';

interface ImageLike {
  alt_text?: string;
  image_url?: string;
  slack_file?: { id?: string; url?: string };
  title?: TextObject;
}

/** A picture of this workspace is shown; one from the net is only named, because this page never asks another machine for anything. */
export function Picture({ image, small = false }: { image: ImageLike; small?: boolean }) {
  const alt = image.alt_text ?? plainText(image.title);
  const source = sourceInside(image);
  if (source !== undefined) return html`<img class=${small ? 'picture-small' : 'picture'} src=${source} alt=${alt} loading="lazy" />`;
  if (small)
    return html`<span class="picture-small picture-missing" role="img" aria-label=${alt} title=${alt}
      >${alt.slice(0, 1).toUpperCase()}</span
    >`;
  return html`
    <a class="picture picture-missing" href=${image.image_url} target="_blank" rel="noopener noreferrer" role="img" aria-label=${alt}>
      <${Icon} name="external" /><span>${alt}</span><small>${hostOf(image.image_url)}</small>
    </a>
  `;
}

function sourceInside({ image_url: url, slack_file: file }: ImageLike): string | undefined {
  const id = file?.id ?? /\/(F[A-Z0-9]{4,})(?:[/?-]|$)/.exec(file?.url ?? '')?.[1];
  if (id !== undefined) return `/page/file/${id}?as=${encodeURIComponent(asWhom())}`;
  if (url === undefined || !URL.canParse(url)) return undefined;
  return new URL(url).host === location.host || url.startsWith('data:image/') ? url : undefined;
}

function hostOf(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : '';
}
