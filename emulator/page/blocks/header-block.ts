import type { HeaderBlock as Header } from '@slack/types';
import { html } from 'htm/preact';
import { PlainText } from '../text/text-object.ts';

export function HeaderBlock({ block }: { block: Header }) {
  return html`<h3 class="block-header"><${PlainText} text=${block.text} /></h3>`;
}
