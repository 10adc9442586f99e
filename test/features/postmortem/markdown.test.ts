import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { escapeMarkdown } from '../../../src/features/postmortem/words/markdown.ts';

describe('a text from people in the file', () => {
  it.each([
    ['max_connections is 8000', 'max_connections is 8000'],
    ['_really_ *bad*', '\\_really\\_ \\*bad\\*'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['[click](https://evil.example)', '\\[click\\](https://evil.example)'],
    ['![x](https://evil.example/x.png)', '!\\[x\\](https://evil.example/x.png)'],
    ['# not a heading', '\\# not a heading'],
    ['#4521 merged', '#4521 merged'],
    ['- not an item', '\\- not an item'],
    ['--verbose', '--verbose'],
    ['1. not an item', '1\\. not an item'],
    ['56.4% of the files', '56.4% of the files'],
    ['> not a quote', '\\> not a quote'],
    ['a heading\n===', 'a heading\n==\\='],
    ['a rule\n---', 'a rule\n--\\-'],
    ['a | b', 'a \\| b'],
    ['`rm -rf`', '\\`rm -rf\\`'],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
    ['&copy; &amp;', '\\&copy; \\&amp;'],
    ['      code', 'code'],
    ['back\\slash', 'back\\\\slash'],
    ['abc\u202Edef\u0000', 'abcdef'],
  ])('“%s”', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('loses nothing that can be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(escapeMarkdown(text).replace(/\\([\x21-\x7E])/g, '$1')).toBe(text.replace(/^ +/, ''));
      }),
    );
  });
});
