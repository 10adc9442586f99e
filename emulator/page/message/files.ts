import { html } from 'htm/preact';
import type { FileView } from '../../page-server/protocol.ts';
import { Icon } from '../controls/icon.ts';
import { prettySize } from '../format/size.ts';
import { asWhom } from '../wire/identity.ts';
import { TextPreview } from './text-preview.ts';

export function Files({ files }: { files: FileView[] }) {
  return html`<div class="files">${files.map((file) => html`<${FileCard} key=${file.id} file=${file} />`)}</div>`;
}

const fileAddress = (file: FileView): string => `/page/file/${file.id}?as=${encodeURIComponent(asWhom())}`;

function FileCard({ file }: { file: FileView }) {
  const address = fileAddress(file);
  if (file.mimetype.startsWith('image/') && file.mimetype !== 'image/svg+xml') {
    return html`
      <figure class="file-image">
        <figcaption>${file.title}</figcaption>
        <a href=${address} target="_blank" rel="noopener"><img src=${address} alt=${file.title} loading="lazy" /></a>
      </figure>
    `;
  }
  return html`
    <div class="file">
      <div class="file-head">
        <span class="file-icon"><${Icon} name="file" /></span>
        <span class="file-words"
          ><a class="file-name" href=${address} target="_blank" rel="noopener">${file.title || file.name}</a
          ><small>${file.prettyType} · ${prettySize(file.size)}</small></span
        >
        <a class="icon-button" href=${address} download=${file.name} aria-label=${`Download ${file.name}`} title="Download"
          ><${Icon} name="download"
        /></a>
      </div>
      ${
        file.preview !== undefined &&
        html`<${TextPreview} text=${file.preview} address=${address} isCut=${file.preview.length < file.size} />`
      }
    </div>
  `;
}
