import { hasEmoji, nameOfChar } from '../emoji/emoji.ts';
import { parseAngle, unescape } from './angle.ts';
import type { Inline } from './nodes.ts';

const MARKS = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
/** The characters themselves, where they were sent as such; keycaps, which begin with a digit, stay text. */
const EMOJI_CHAR = /^\p{RGI_Emoji}/v;
const EMOJI = /^:([a-z0-9_+'-]+)(?:::skin-tone-([2-6]))?:/;

/** Parses one stretch of mrkdwn that has no code block and no quote in it. */
export function parseInline(text: string): Inline[] {
  const out: Inline[] = [];
  let plain = '';
  let at = 0;

  function flush(): void {
    if (plain !== '') out.push({ kind: 'text', text: unescape(plain) });
    plain = '';
  }

  while (at < text.length) {
    const found = readAt(text, at);
    if (found === undefined) {
      plain += text[at];
      at += 1;
      continue;
    }
    flush();
    out.push(found.node);
    at = found.end;
  }
  flush();
  return out;
}

function readAt(text: string, at: number): { node: Inline; end: number } | undefined {
  const char = text[at];
  if (char === '\n') return { node: { kind: 'break' }, end: at + 1 };
  if (char === '<') return readAngle(text, at);
  if (char === '`') return readCode(text, at);
  if (char === ':') return readEmoji(text, at);
  if (char !== undefined && char > '\u00A8') return readEmojiChar(text, at);
  if (char === '*' || char === '_' || char === '~') return readMarked(text, at, char);
  return undefined;
}

function readAngle(text: string, at: number): { node: Inline; end: number } | undefined {
  const end = text.indexOf('>', at);
  if (end <= at + 1) return undefined;
  return { node: parseAngle(text.slice(at + 1, end)), end: end + 1 };
}

function readCode(text: string, at: number): { node: Inline; end: number } | undefined {
  const end = text.indexOf('`', at + 1);
  const code = text.slice(at + 1, end);
  if (end <= at + 1 || code.includes('\n') || !isBoundary(text[at - 1]) || !isBoundary(text[end + 1])) return undefined;
  return { node: { kind: 'code', text: plainOf(code) }, end: end + 1 };
}

function readEmoji(text: string, at: number): { node: Inline; end: number } | undefined {
  const [whole, name, skin] = EMOJI.exec(text.slice(at, at + 80)) ?? [];
  if (whole === undefined || name === undefined || !hasEmoji(name)) return undefined;
  return { node: { kind: 'emoji', name, ...(skin !== undefined && { skin: Number(skin) }) }, end: at + whole.length };
}

function readEmojiChar(text: string, at: number): { node: Inline; end: number } | undefined {
  const char = EMOJI_CHAR.exec(text.slice(at, at + 40))?.[0];
  const name = char === undefined ? undefined : nameOfChar(char);
  if (char === undefined || name === undefined) return undefined;
  return { node: { kind: 'emoji', name }, end: at + char.length };
}

/** `*bold*` opens after a boundary and before a character, closes after a character and before a boundary, on the same line. */
function readMarked(text: string, at: number, mark: keyof typeof MARKS): { node: Inline; end: number } | undefined {
  if (!isBoundary(text[at - 1]) || isSpace(text[at + 1]) || text[at + 1] === mark) return undefined;
  const end = closingMark(text, at + 1, mark);
  if (end === undefined) return undefined;
  return { node: { kind: MARKS[mark], of: parseInline(text.slice(at + 1, end)) }, end: end + 1 };
}

function closingMark(text: string, from: number, mark: string): number | undefined {
  for (let at = from; at < text.length && text[at] !== '\n'; at++) {
    const skipped = skipAtomic(text, at);
    if (skipped > at) at = skipped - 1;
    else if (text[at] === mark && !isSpace(text[at - 1]) && isBoundary(text[at + 1])) return at;
  }
  return undefined;
}

/** Marks inside a link or a piece of code do not close what was opened outside. */
function skipAtomic(text: string, at: number): number {
  if (text[at] === '<') return readAngle(text, at)?.end ?? at;
  if (text[at] === '`') return readCode(text, at)?.end ?? at;
  return at;
}

/** Inside code nothing is formatted, but a link there is still shown by its text. */
export function plainOf(code: string): string {
  return unescape(code.replace(/<([^>\n]+)>/g, (_whole, inner: string) => inner.split('|').at(-1) ?? inner));
}

const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);
const isBoundary = (char: string | undefined): boolean => char === undefined || !/[\p{L}\p{N}]/u.test(char);
