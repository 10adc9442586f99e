import { parseInline, plainOf } from './inline.ts';
import type { Piece } from './nodes.ts';

const PRE = /```\n?([\s\S]+?)\n?```/;
// People's texts arrive escaped, apps often write the bare sign.
const QUOTED = /^(?:&gt;|>) ?/;
const QUOTES_REST = /^(?:&gt;|>){3} ?/;

/** Slack's mrkdwn, as stored (with `&lt;` and `<@U…>`), to what it says. */
export function parseMrkdwn(text: string): Piece[] {
  const pre = PRE.exec(text);
  if (pre?.[1] === undefined) return parseLines(text);
  const before = text.slice(0, pre.index).replace(/\n$/, '');
  const after = text.slice(pre.index + pre[0].length).replace(/^\n/, '');
  return [...parseLines(before), { kind: 'pre', text: plainOf(pre[1]) }, ...(after === '' ? [] : parseMrkdwn(after))];
}

/** Consecutive lines of the same kind belong together: a paragraph, or one quote. `>>>` quotes all that follows. */
function parseLines(text: string): Piece[] {
  if (text === '') return [];
  const pieces: Piece[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    if (QUOTES_REST.test(line)) {
      const rest = [line.replace(QUOTES_REST, ''), ...lines.slice(at + 1)].join('\n');
      return [...pieces, { kind: 'quote', of: [{ kind: 'line', of: parseInline(rest) }] }];
    }
    const isQuote = isQuoted(line);
    let end = at + 1;
    while (end < lines.length && isQuoted(lines[end] ?? '') === isQuote && !QUOTES_REST.test(lines[end] ?? '')) end += 1;
    const run = lines.slice(at, end);
    if (isQuote) pieces.push({ kind: 'quote', of: [{ kind: 'line', of: parseInline(run.map(unquoted).join('\n')) }] });
    else pieces.push({ kind: 'line', of: parseInline(run.join('\n')) });
    at = end;
  }
  return pieces;
}

const isQuoted = (line: string): boolean => QUOTED.test(line);
const unquoted = (line: string): string => line.replace(QUOTED, '');
