import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { cutAtWord } from '../../src/domain/cut.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 80 });
const graphemes = (text: string) => [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

describe('cutAtWord', () => {
  it.each([
    ['short enough', 12, 'short enough'],
    ['the site is down', 12, 'the site is…'],
    ['the site is down', 11, 'the site…'],
    ['unbreakable', 6, 'unbre…'],
    ['a verylongwordindeed', 10, 'a verylon…'],
    ['👩‍💻👩‍💻', 6, '👩‍💻…'],
    ['👩‍💻👩‍💻', 5, '…'],
    ['abc', 0, ''],
  ])('cuts %j to %d as %j', (text, max, cut) => {
    expect(cutAtWord(text, max)).toBe(cut);
  });

  it('is never longer than asked, and never ends inside a character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 80 }), (text, max) => {
        const cut = cutAtWord(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        if (cut === text) return;
        const kept = graphemes(cut.slice(0, -1));
        expect(cut.endsWith('…')).toBe(true);
        expect(graphemes(text).slice(0, kept.length)).toEqual(kept);
      }),
    );
  });

  it('leaves a text that fits as it is', () => {
    fc.assert(fc.property(anyText, (text) => expect(cutAtWord(text, text.length)).toBe(text)));
  });

  it('does not read the rest of a text far longer than its limit', () => {
    expect(cutAtWord('word '.repeat(2_000_000), 10)).toBe('word word…');
  });
});
