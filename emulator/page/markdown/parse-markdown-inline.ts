import { hasEmoji } from '../emoji/emoji.ts';
import { parseAngle } from '../mrkdwn/angle.ts';
import type { Inline } from '../mrkdwn/nodes.ts';

type Read = (match: RegExpExecArray) => Inline;

/** In the order in which they are tried at each place. */
const RULES: [RegExp, Read][] = [
  [/^\\([\\`*_{}[\]()#+.!~|>-])/, ([, char = '']) => ({ kind: 'text', text: char })],
  [/^(`+)([\s\S]+?)\1(?!`)/, ([, , code = '']) => ({ kind: 'code', text: code.trim() })],
  [/^!?\[([^\]\n]*)\]\(([^)\s]+)(?:\s+"[^"]*")?\)/, ([, label = '', url = '']) => ({ kind: 'link', url, label: label || url })],
  [/^<([@#!][^>\n]+|(?:https?|mailto):[^>\n]+)>/, ([, inner = '']) => parseAngle(inner)],
  [/^https?:\/\/[^\s<>)]+[^\s<>).,;:!?]/, ([url]) => ({ kind: 'link', url, label: url })],
  [/^\*\*(?=\S)([\s\S]*?\S)\*\*/, ([, text = '']) => ({ kind: 'bold', of: parseMarkdownInline(text) })],
  [/^__(?=\S)([\s\S]*?\S)__(?!\w)/, ([, text = '']) => ({ kind: 'bold', of: parseMarkdownInline(text) })],
  [/^~~(?=\S)([\s\S]*?\S)~~/, ([, text = '']) => ({ kind: 'strike', of: parseMarkdownInline(text) })],
  [/^\*(?=\S)([^*\n]*\S)\*/, ([, text = '']) => ({ kind: 'italic', of: parseMarkdownInline(text) })],
  [/^_(?=\S)([^_\n]*\S)_(?!\w)/, ([, text = '']) => ({ kind: 'italic', of: parseMarkdownInline(text) })],
  [/^:([a-z0-9_+'-]+):/, ([whole, name = '']) => (hasEmoji(name) ? { kind: 'emoji', name } : { kind: 'text', text: whole })],
  [/^\n/, () => ({ kind: 'break' })],
];

export function parseMarkdownInline(text: string): Inline[] {
  const out: Inline[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const found = readRule(text, at);
    if (found === undefined) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain !== '') out.push({ kind: 'text', text: plain });
    plain = '';
    out.push(found.node);
    at += found.length;
  }
  return plain === '' ? out : [...out, { kind: 'text', text: plain }];
}

function readRule(text: string, at: number): { node: Inline; length: number } | undefined {
  const isInWord = /\w/.test(text[at - 1] ?? '');
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(text.slice(at));
    if (match === null || (isInWord && /^(_|http)/.test(match[0]))) continue;
    return { node: read(match), length: match[0].length };
  }
  return undefined;
}
