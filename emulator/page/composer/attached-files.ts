import { html } from 'htm/preact';
import { Icon } from '../controls/icon.ts';
import { prettySize } from '../format/size.ts';
import type { Uploaded } from '../wire/upload.ts';

interface Props {
  files: Uploaded[];
  /** How many are still on their way. */
  uploading: number;
  onRemove: (file: Uploaded) => void;
}

/** Files that are uploaded and wait to be sent, with what they belong to. */
export function AttachedFiles({ files, uploading, onRemove }: Props) {
  if (files.length === 0 && uploading === 0) return null;
  return html`
    <ul class="attached" aria-label="Files to send" aria-busy=${uploading > 0}>
      ${files.map(
        (file) => html`
          <li class="attached-file" key=${file.id}>
            <${Icon} name="file" /><span class="attached-name">${file.name}</span><small>${prettySize(file.size)}</small>
            <button type="button" aria-label=${`Remove ${file.name}`} onClick=${() => onRemove(file)}><${Icon} name="close" /></button>
          </li>
        `,
      )}
      ${uploading > 0 && html`<li class="attached-file" role="status">Uploading…</li>`}
    </ul>
  `;
}
