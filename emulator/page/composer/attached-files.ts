import { html } from 'htm/preact';
import { Icon } from '../controls/icon.ts';
import { prettySize } from '../format/size.ts';

export function AttachedFiles({ files, onRemove }: { files: File[]; onRemove: (file: File) => void }) {
  if (files.length === 0) return null;
  return html`
    <ul class="attached" aria-label="Files to send">
      ${files.map(
        (file) => html`
          <li class="attached-file">
            <${Icon} name="file" /><span class="attached-name">${file.name}</span><small>${prettySize(file.size)}</small>
            <button type="button" aria-label=${`Remove ${file.name}`} onClick=${() => onRemove(file)}><${Icon} name="close" /></button>
          </li>
        `,
      )}
    </ul>
  `;
}
