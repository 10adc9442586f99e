import { html } from 'htm/preact';

export function UnknownBlock({ type }: { type: string }) {
  return html`<div class="block-unknown">This page cannot show a block of type <code>${type}</code> yet.</div>`;
}
