import { cutAtWord } from '../../domain/cut.ts';
import type { Message } from '../../domain/message.ts';
import {
  anyTextMax,
  fallbackTextMax,
  fieldTextMax,
  initialValueMax,
  itemsMax,
  messageBlocksMax,
  messageTextMax,
  placeholderMax,
  textMax,
  viewBlocksMax,
} from './limits.ts';
import { isNode, isText, kindOf, type Node } from './shape.ts';
import { textLength } from './text-length.ts';

/** A message within Slack's limits: long texts cut at a word with “…”, long lists shortened. The whole stays in the record. */
export function fitMessage({ text, blocks }: Message): Message {
  const fallback = cutMarkup(text, fallbackTextMax);
  if (!blocks) return { text: fallback };
  return { text: fallback, blocks: fitBlocks(blocks, messageBlocksMax, messageTextMax) };
}

export function fitView(view: object): object {
  const fitted = fitNode(view, 'view');
  if (!isNode(fitted) || !Array.isArray(fitted.blocks)) return view;
  return { ...fitted, blocks: fitted.blocks.slice(0, viewBlocksMax) };
}

const restNotice = {
  type: 'context',
  elements: [{ type: 'mrkdwn', text: '… and more than Slack shows in one message; the record has it all.' }],
};

function fitBlocks(blocks: readonly object[], blocksMax: number, totalMax: number): object[] {
  const fitted = blocks.map((block) => fitNode(block, 'blocks')).filter(isNode);
  const kept: Node[] = [];
  let total = textLength(restNotice);
  for (const block of fitted) {
    total += textLength(block);
    if (total > totalMax || (kept.length === blocksMax - 1 && fitted.length > blocksMax)) return [...kept, restNotice];
    kept.push(block);
  }
  return kept;
}

function fitNode(value: unknown, under: string): unknown {
  if (Array.isArray(value)) return value.map((item) => fitNode(item, under));
  if (isText(value)) return cutText(value, under === 'fields' ? fieldTextMax : anyTextMax);
  if (!isNode(value)) return value;

  const kind = kindOf(value, under);
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, fitChild(kind, key, child)]));
}

function fitChild(kind: string, key: string, child: unknown): unknown {
  const max = key === 'placeholder' ? placeholderMax : key === 'initial_value' ? initialValueMax : textMax[kind]?.[key];
  if (max !== undefined && isText(child)) return cutText(child, max);
  if (max !== undefined && typeof child === 'string') return cutAtWord(child, max);
  const items = itemsMax[kind]?.[key];
  return fitNode(items !== undefined && Array.isArray(child) ? child.slice(0, items) : child, key);
}

function cutText(text: Node & { readonly text: string }, max: number): Node {
  const said = text.type === 'mrkdwn' ? cutMarkup(text.text, max) : cutAtWord(text.text, max);
  // Slack refuses an empty text.
  return { ...text, text: said.trim() === '' ? '—' : said };
}

/** Cuts mrkdwn without leaving half a mention, link or date behind. */
function cutMarkup(text: string, max: number): string {
  const cut = cutAtWord(text, max);
  if (cut.length === text.length) return cut;
  const open = cut.lastIndexOf('<');
  return open > cut.lastIndexOf('>') ? `${cut.slice(0, open).trimEnd()}…` : cut;
}
