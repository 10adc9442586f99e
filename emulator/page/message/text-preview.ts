import { html } from 'htm/preact';
import { useState } from 'preact/hooks';

const LINES_FOLDED = 6;

/** The beginning of a text file, more of it when asked. */
export function TextPreview({ text, address, isCut }: { text: string; address: string; isCut: boolean }) {
  const [open, setOpen] = useState(false);
  const lines = text.split('\n');
  const shown = open ? text : lines.slice(0, LINES_FOLDED).join('\n');
  const canOpen = lines.length > LINES_FOLDED;
  return html`
    <pre class="file-preview">${shown}</pre>
    ${
      canOpen &&
      html`
        <button type="button" class="link-button" aria-expanded=${open} onClick=${() => setOpen(!open)}>
          ${open ? 'Show less' : `Show ${lines.length - LINES_FOLDED} more lines`}
        </button>
      `
    }
    ${open && isCut && html`<a class="link" href=${address} target="_blank" rel="noopener">Open the whole file</a>`}
  `;
}
