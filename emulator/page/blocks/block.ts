import type { KnownBlock } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { ActionsBlock } from './actions-block.ts';
import { AlertBlock } from './alert-block.ts';
import { CardBlock } from './card-block.ts';
import { CarouselBlock } from './carousel-block.ts';
import { ContainerBlock } from './container-block.ts';
import { VideoBlock } from './video-block.ts';
import { TaskCardBlock } from './task-card-block.ts';
import { PlanBlock } from './plan-block.ts';
import { DataTableBlock } from './data-table-block.ts';
import { ContextActionsBlock } from './context-actions-block.ts';
import { ContextBlock } from './context-block.ts';
import { HeaderBlock } from './header-block.ts';
import { ImageBlock } from './image-block.ts';
import { InputBlock } from './input-block.ts';
import { MarkdownBlock } from './markdown-block.ts';
import { RichTextBlock } from './rich-text-block.ts';
import { SectionBlock } from './section-block.ts';
import { TableBlock } from './table-block.ts';
import { UnknownBlock } from './unknown-block.ts';

export function Blocks({ blocks }: { blocks: KnownBlock[] }) {
  return html`<div class="blocks">${blocks.map((block, index) => html`<${Block} key=${block.block_id ?? index} block=${block} />`)}</div>`;
}

function Block({ block }: { block: KnownBlock }): VNode {
  switch (block.type) {
    case 'section':
      return html`<${SectionBlock} block=${block} />`;
    case 'header':
      return html`<${HeaderBlock} block=${block} />`;
    case 'divider':
      return html`<hr class="block-divider" />`;
    case 'context':
      return html`<${ContextBlock} block=${block} />`;
    case 'actions':
      return html`<${ActionsBlock} block=${block} />`;
    case 'image':
      return html`<${ImageBlock} block=${block} />`;
    case 'input':
      return html`<${InputBlock} block=${block} />`;
    case 'markdown':
      return html`<${MarkdownBlock} block=${block} />`;
    case 'rich_text':
      return html`<${RichTextBlock} block=${block} />`;
    case 'table':
      return html`<${TableBlock} block=${block} />`;
    case 'alert':
      return html`<${AlertBlock} block=${block} />`;
    case 'card':
      return html`<${CardBlock} block=${block} />`;
    case 'carousel':
      return html`<${CarouselBlock} block=${block} />`;
    case 'container':
      return html`<${ContainerBlock} block=${block}><${Blocks} blocks=${block.child_blocks} /><//>`;
    case 'video':
      return html`<${VideoBlock} block=${block} />`;
    case 'task_card':
      return html`<${TaskCardBlock} block=${block} />`;
    case 'plan':
      return html`<${PlanBlock} block=${block} />`;
    case 'data_table':
      return html`<${DataTableBlock} block=${block} />`;
    case 'context_actions':
      return html`<${ContextActionsBlock} block=${block} />`;
    default:
      return html`<${UnknownBlock} type=${block.type} />`;
  }
}
