import {
  anyTextMax,
  buttonValueMax,
  fallbackTextMax,
  fieldTextMax,
  identifierMax,
  itemsMax,
  messageBlocksMax,
  messageTextMax,
  optionValueMax,
  placeholderMax,
  textMax,
  viewBlocksMax,
} from './limits.ts';
import { isNode, isText, kindOf, type Node } from './shape.ts';
import { textLength } from './text-length.ts';

/** What Slack would refuse in a message of ours, each fault with where it stands; none when it may go out. */
export function faultsInMessage({ text, blocks = [] }: { readonly text: string; readonly blocks?: readonly object[] }): string[] {
  return [
    ...(text.trim() === '' && blocks.length === 0 ? ['no text'] : []),
    ...over('/text', text.length, fallbackTextMax),
    ...over('/blocks', blocks.length, messageBlocksMax),
    ...over('/blocks (all text)', textLength(blocks), messageTextMax),
    ...faultsInBlocks(blocks),
  ];
}

export function faultsInView(view: object): string[] {
  const blocks = isNode(view) && Array.isArray(view.blocks) ? view.blocks.filter(isNode) : [];
  const needsSubmit = isNode(view) && view.type === 'modal' && !view.submit && blocks.some(({ type }) => type === 'input');
  return [
    ...over('/view/blocks', blocks.length, viewBlocksMax),
    ...(needsSubmit ? ['/view: inputs need a submit'] : []),
    ...faultsIn(isNode(view) ? { ...view, blocks: [] } : view, '/view', 'view'),
    ...faultsInBlocks(blocks),
  ];
}

function faultsInBlocks(blocks: readonly object[]): string[] {
  const ids = blocks.flatMap((block) => (isNode(block) && typeof block.block_id === 'string' ? [block.block_id] : []));
  return [...twice('/blocks: block_id', ids), ...blocks.flatMap((block, index) => faultsIn(block, `/blocks/${index}`, 'blocks'))];
}

function faultsIn(value: unknown, at: string, under: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => faultsIn(item, `${at}/${index}`, under));
  if (value === null) return [`${at}: null`];
  if (isText(value)) return faultsInText(value.text, at, under === 'fields' ? fieldTextMax : anyTextMax);
  if (!isNode(value)) return [];

  const kind = kindOf(value, under);
  return [
    ...twice(`${at}: action_id`, actionIds(value)),
    ...(kind === 'section' && !value.text && !value.fields ? [`${at}: neither text nor fields`] : []),
    ...Object.entries(value).flatMap(([key, child]) => faultsInChild(kind, key, child, `${at}/${key}`)),
  ];
}

function faultsInChild(kind: string, key: string, child: unknown, at: string): string[] {
  const max = key === 'placeholder' ? placeholderMax : textMax[kind]?.[key];
  if (max !== undefined && isText(child)) return faultsInText(child.text, at, max);
  if (max !== undefined && typeof child === 'string') return faultsInText(child, at, max);
  if (typeof child === 'string') return over(at, child.length, stringMax(kind, key));
  const items = itemsMax[kind]?.[key];
  return [
    ...(items !== undefined && Array.isArray(child) ? over(at, child.length, items) : []),
    ...(Array.isArray(child) && child.length === 0 && key !== 'blocks' ? [`${at}: empty`] : []),
    ...faultsIn(child, at, key),
  ];
}

const stringMax = (kind: string, key: string): number =>
  key !== 'value' ? (identifierMax[key] ?? Infinity) : kind === 'option' ? optionValueMax : buttonValueMax;

const faultsInText = (text: string, at: string, max: number): string[] =>
  text.length === 0 ? [`${at}: empty`] : over(at, text.length, max);

const over = (at: string, length: number, max: number): string[] => (length > max ? [`${at}: ${length} is over ${max}`] : []);

const actionIds = (node: Node): string[] =>
  Array.isArray(node.elements)
    ? node.elements.flatMap((element) => (isNode(element) && typeof element.action_id === 'string' ? [element.action_id] : []))
    : [];

const twice = (what: string, ids: readonly string[]): string[] =>
  [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `${what} ${id} stands twice`);
