import { type Sign, signsAgainst, signsFor, unasserted } from './signs.ts';

const fewWords = 3;
// What a message is about stands at its beginning; pasted logs are long.
const readMax = 600;

/** How much the words alone speak for a finding or a deed. Only what is asserted speaks for it; the whole text speaks against. */
export function evidenceOf(whole: string): number {
  const text = whole.slice(0, readMax).replace(/<@[^<>]*>/g, '');
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return sum(signsFor, asserted(text)) - sum(signsAgainst, text) - (words < fewWords ? 1 : 0);
}

const asserted = (text: string): string =>
  text
    .split(/(?<=[.?!;])\s+|\n/)
    .filter((sentence) => !unasserted.some(({ pattern }) => pattern.test(sentence)))
    .join('\n');

const sum = (signs: readonly Sign[], text: string): number =>
  signs.reduce((total, { pattern, weight }) => total + (pattern.test(text) ? weight : 0), 0);
