export type MarkdownPiece =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'quote'; of: MarkdownPiece[] }
  | { kind: 'list'; ordered: boolean; start: number; items: { text: string; done?: boolean; of: MarkdownPiece[] }[] }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'line' };

const FENCE = /^\s*(```|~~~)/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const ITEM = /^(\s*)(?:([-*+])|(\d{1,9})[.)])\s+(.*)$/;
const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;
const TABLE_LINE = /^\s*\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*$/;

/** The block structure of the Markdown that Slack's `markdown` block accepts. */
export function parseMarkdown(text: string): MarkdownPiece[] {
  const lines = text.split('\n');
  const pieces: MarkdownPiece[] = [];
  let at = 0;

  const takeWhile = (keep: (line: string) => boolean): string[] => {
    const from = at;
    while (at < lines.length && keep(lines[at] ?? '')) at += 1;
    return lines.slice(from, at);
  };

  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = HEADING.exec(line);
    if (line.trim() === '') at += 1;
    else if (FENCE.test(line)) {
      at += 1;
      pieces.push({ kind: 'code', text: takeWhile((inside) => !FENCE.test(inside)).join('\n') });
      at += 1;
    } else if (heading?.[1] !== undefined) {
      pieces.push({ kind: 'heading', level: heading[1].length, text: heading[2] ?? '' });
      at += 1;
    } else if (RULE.test(line)) {
      pieces.push({ kind: 'line' });
      at += 1;
    } else if (line.startsWith('>')) {
      pieces.push({
        kind: 'quote',
        of: parseMarkdown(
          takeWhile((quoted) => quoted.startsWith('>'))
            .map((quoted) => quoted.replace(/^> ?/, ''))
            .join('\n'),
        ),
      });
    } else if (ITEM.test(line)) {
      pieces.push(parseList(takeWhile((item) => ITEM.test(item) || /^\s{2,}\S/.test(item))));
    } else if (line.includes('|') && TABLE_LINE.test(lines[at + 1] ?? '')) {
      pieces.push(parseTable(takeWhile((row) => row.includes('|'))));
    } else {
      const paragraph = takeWhile((next) => next.trim() !== '' && !startsOther(next));
      pieces.push({ kind: 'paragraph', text: paragraph.join('\n') });
    }
  }
  return pieces;
}

const startsOther = (line: string): boolean =>
  FENCE.test(line) || HEADING.test(line) || RULE.test(line) || ITEM.test(line) || line.startsWith('>');

function parseList(lines: string[]): MarkdownPiece {
  const [, margin = '', , number] = ITEM.exec(lines[0] ?? '') ?? [];
  const items: { head: string; inner: string[] }[] = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item !== null && (item[1] ?? '').length <= margin.length + 1) items.push({ head: item[4] ?? '', inner: [] });
    else items.at(-1)?.inner.push(line.slice(Math.min(margin.length + 2, line.length - line.trimStart().length)));
  }
  return {
    kind: 'list',
    ordered: number !== undefined,
    start: Number(number ?? 1),
    items: items.map(({ head, inner }) => {
      const box = /^\[([ xX])\]\s+/.exec(head);
      return { text: head.slice(box?.[0].length ?? 0), of: parseMarkdown(inner.join('\n')), ...(box !== null && { done: box[1] !== ' ' }) };
    }),
  };
}

function parseTable(lines: string[]): MarkdownPiece {
  const cells = (line: string) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim());
  return { kind: 'table', rows: lines.filter((_line, index) => index !== 1).map(cells) };
}
