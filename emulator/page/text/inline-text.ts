import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Inline } from '../mrkdwn/nodes.ts';
import { DateText } from './date.ts';
import { EmojiChar } from './emoji-char.ts';
import { Link } from './link.ts';
import { BroadcastMention, ChannelMention, GroupMention, UserMention } from './mention.ts';

/** Draws what a line of text says. */
export function InlineText({ of }: { of: Inline[] }) {
  return html`${of.map(drawInline)}`;
}

function drawInline(node: Inline): VNode {
  switch (node.kind) {
    case 'text':
      return html`${node.text}`;
    case 'break':
      return html`<br />`;
    case 'bold':
      return html`<b><${InlineText} of=${node.of} /></b>`;
    case 'italic':
      return html`<i><${InlineText} of=${node.of} /></i>`;
    case 'strike':
      return html`<s><${InlineText} of=${node.of} /></s>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'link':
      return html`<${Link} url=${node.url}>${node.label}<//>`;
    case 'user':
      return html`<${UserMention} ...${node} />`;
    case 'channel':
      return html`<${ChannelMention} ...${node} />`;
    case 'group':
      return html`<${GroupMention} ...${node} />`;
    case 'broadcast':
      return html`<${BroadcastMention} range=${node.range} />`;
    case 'date':
      return html`<${DateText} ...${node} />`;
    case 'emoji':
      return html`<${EmojiChar} name=${node.name} skin=${node.skin} />`;
    default:
      return node satisfies never;
  }
}
