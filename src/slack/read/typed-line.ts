import type { Verb } from '../../features/verb.ts';
import { severityAtHead } from '../../domain/severity.ts';
import { verbByWord, verbMeantBy } from '../../features/verb-by-word.ts';

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
  const known = [...verbs];
  const verb = verbByWord(known, first);
  if (verb) return { kind: 'verb', verb, rest };

  if (severityAtHead(line)) return { kind: 'declaration', text: line };

  const meant = verbMeantBy(known, first);
  return meant ? { kind: 'typo', verb: meant, word: first, rest } : { kind: 'declaration', text: line };
}

export const plainPunctuation = (text: string): string =>
  text
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');
