import { html } from 'htm/preact';
import { asWhom } from '../wire/identity.ts';

/** Before the first snapshot. */
export function Notice() {
  const name = asWhom();
  return html`<div class="not-found" role="status">
    <h1>Opening the workspace…</h1>
    ${name !== '' && html`<p>as <b>${name}</b>. If nothing comes, <a class="link" href="/">open it as somebody who exists</a>.</p>`}
  </div>`;
}
