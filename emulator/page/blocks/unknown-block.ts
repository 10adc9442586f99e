import { html } from 'htm/preact';

export function UnknownBlock({ type }: { type: string }) {
  return html`<div class="block-unknown">Here stands a block of type <code>${type}</code>, which this page does not draw.</div>`;
}
