import type { Verb } from '../../features/verb.ts';
import { severityAtHead } from '../../domain/severity.ts';

/** What the first word of `/incident …` makes of the line: one that begins with no verb declares an incident. */
export type Line =
  | { readonly kind: 'bare' }
  | { readonly kind: 'verb'; readonly verb: Verb; readonly rest: string }
  | { readonly kind: 'typo'; readonly verb: Verb; readonly word: string; readonly rest: string }
  | { readonly kind: 'declaration'; readonly text: string };

/** Reads a line forgivingly: any case, quotes and dashes as phones make them, spaces as they come. */
export function readLine(text: string, verbs: Iterable<Verb>): Line {
  const line = plainPunctuation(text).trim();
  if (line === '') return { kind: 'bare' };

  const [first = ''] = line.split(/\s+/, 1);
  const rest = line.slice(first.length).trim();
  const word = first.toLowerCase();
  const typed = [...verbs].filter((verb) => verb.typed);
  const verb = typed.find((candidate) => wordsOf(candidate).includes(word));
  if (verb) return { kind: 'verb', verb, rest };

  if (severityAtHead(line)) return { kind: 'declaration', text: line };

  const meant = typed.find((candidate) => wordsOf(candidate).some((known) => isOneTypoFrom(known, word)));
  return meant ? { kind: 'typo', verb: meant, word: first, rest } : { kind: 'declaration', text: line };
}

const wordsOf = (verb: Verb): string[] => [verb.word, ...(verb.typed?.aliases ?? [])];

export const plainPunctuation = (text: string): string =>
  text
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');

const shortestMistyped = 3;

/** One letter wrong, missing, extra, or two neighbours swapped. */
export function isOneTypoFrom(known: string, word: string): boolean {
  if (known.length < shortestMistyped || word === known || Math.abs(known.length - word.length) > 1) return false;
  let start = 0;
  while (start < known.length && known[start] === word[start]) start += 1;
  const [left, right] = [known.slice(start), word.slice(start)];
  if (left.length === right.length) {
    return left.slice(1) === right.slice(1) || (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2));
  }
  return left.length > right.length ? left.slice(1) === right : left === right.slice(1);
}
