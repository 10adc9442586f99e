import type { Spot } from '../record/entry.ts';

/**
 * A line in pieces, so that one telling serves both Slack and the file. A string is our own words;
 * what people wrote is always a `quote`, which each place makes harmless in its own way.
 */
export type Piece =
  | string
  | { readonly kind: 'person'; readonly id: string | null }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'time'; readonly at: Date }
  | { readonly kind: 'link'; readonly spot: Spot | null }
  | { readonly kind: 'strong'; readonly text: string };

export interface Line {
  readonly pieces: readonly Piece[];
  /** 0 a paragraph, 1 an item of a list, 2 one below it. */
  readonly depth: 0 | 1 | 2;
}

export const person = (id: string | null): Piece => ({ kind: 'person', id });
export const quote = (text: string): Piece => ({ kind: 'quote', text });
export const time = (at: Date): Piece => ({ kind: 'time', at });
export const link = (spot: Spot | null): Piece => ({ kind: 'link', spot });
export const strong = (text: string): Piece => ({ kind: 'strong', text });

type Told = Piece | number | readonly Piece[];

/** say`${person(id)} came after ${duration}`. A bare string between the words is ours too, never what people wrote. */
export const say = (words: TemplateStringsArray, ...told: readonly Told[]): Piece[] =>
  words.flatMap((word, index) => [...(word === '' ? [] : [word]), ...(index < told.length ? piecesOf(told[index]) : [])]);

export const paragraph = (words: TemplateStringsArray, ...told: readonly Told[]): Line => ({ pieces: say(words, ...told), depth: 0 });
export const item = (words: TemplateStringsArray, ...told: readonly Told[]): Line => ({ pieces: say(words, ...told), depth: 1 });
export const below = (words: TemplateStringsArray, ...told: readonly Told[]): Line => ({ pieces: say(words, ...told), depth: 2 });

/** Pieces with `, ` between them. */
export const listed = (all: readonly (readonly Piece[])[]): Piece[] =>
  all.flatMap((pieces, index) => (index === 0 ? pieces : [', ', ...pieces]));

function piecesOf(told: Told | undefined): readonly Piece[] {
  if (told === undefined) return [];
  if (typeof told === 'number') return [String(told)];
  return isList(told) ? told : [told];
}

const isList = (told: Piece | readonly Piece[]): told is readonly Piece[] => Array.isArray(told);
