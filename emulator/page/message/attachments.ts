import { html } from 'htm/preact';
import type { AttachmentView } from '../../page-server/protocol.ts';
import { Blocks } from '../blocks/block.ts';
import { Link } from '../text/link.ts';
import { MrkdwnText } from '../text/mrkdwn-text.ts';

const NAMED: Record<string, string> = { good: '#2eb67d', warning: '#ecb22e', danger: '#e01e5a' };

/** The older way of apps to say things, with a bar of colour at its side. */
export function Attachments({ attachments }: { attachments: AttachmentView[] }) {
  return html`${attachments.map((attachment) => html`<${Attachment} attachment=${attachment} />`)}`;
}

function Attachment({ attachment }: { attachment: AttachmentView }) {
  const { color, pretext, author_name: author, title, title_link: link, text, fields, footer, blocks } = attachment;
  const bar = color === undefined ? undefined : (NAMED[color] ?? (color.startsWith('#') ? color : `#${color}`));
  return html`
    ${pretext && html`<${MrkdwnText} text=${pretext} />`}
    <div class="attachment" style=${bar === undefined ? {} : { '--bar': bar }}>
      ${author && html`<div class="attachment-author">${author}</div>`}
      ${title && html`<div class="attachment-title">${link === undefined ? title : html`<${Link} url=${link}>${title}<//>`}</div>`}
      ${text && html`<${MrkdwnText} text=${text} />`} ${fields && html`<div class="section-fields">${fields.map(drawField)}</div>`}
      ${blocks && html`<${Blocks} blocks=${blocks} />`} ${footer && html`<div class="attachment-footer">${footer}</div>`}
    </div>
  `;
}

function drawField({ title, value, short }: { title: string; value: string; short?: boolean }) {
  return html`<div class=${`section-field ${short ? '' : 'whole'}`}><b>${title}</b><${MrkdwnText} text=${value} /></div>`;
}
