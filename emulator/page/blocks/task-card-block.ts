import type { TaskCardBlock as Task } from '@slack/types';
import { html } from 'htm/preact';
import { Icon, type IconName } from '../controls/icon.ts';
import { Link } from '../text/link.ts';
import { RichTextBlock } from './rich-text-block.ts';

const STATUS: Record<Task['status'], { icon: IconName; words: string }> = {
  pending: { icon: 'circle', words: 'Pending' },
  in_progress: { icon: 'swap', words: 'In progress' },
  complete: { icon: 'check', words: 'Complete' },
  error: { icon: 'warning', words: 'Error' },
};

/** One step of an assistant's work: how far it is, what it found, and where. */
export function TaskCardBlock({ block }: { block: Task }) {
  const { title, status, details, output, sources = [] } = block;
  const { icon, words } = STATUS[status];
  return html`
    <div class=${`block-task task-${status}`}>
      <span class="task-status" role="img" aria-label=${words} title=${words}><${Icon} name=${icon} /></span>
      <div class="task-words">
        <div class="card-title">${title}</div>
        ${details && html`<div class="card-subtitle"><${RichTextBlock} block=${details} /></div>`}
        ${output && html`<${RichTextBlock} block=${output} />`}
        ${
          sources.length > 0 &&
          html`<ul class="task-sources" aria-label="Sources">
            ${sources.map(({ url, text }) => html`<li><${Link} url=${url}>${text}<//></li>`)}
          </ul>`
        }
      </div>
    </div>
  `;
}
