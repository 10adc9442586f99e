import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { fortyChecks } from './forty-checks.ts';

const TITLE = /(?:\b(?:it|describe)|\))\(\s*(['"])((?:(?!\1).)*)\1,/g;

const titlesIn = (file: string): string[] =>
  [...readFileSync(`emulator/test/${file}`, 'utf8').matchAll(TITLE)].map(([, , title = '']) => title);

it('are forty', () => {
  expect(fortyChecks).toHaveLength(40);
});

it.each(fortyChecks.map((check, index) => ({ number: index + 1, ...check })))('$number. $says', ({ provedBy }) => {
  for (const [file, titles] of Object.entries(provedBy)) expect(titlesIn(file)).toEqual(expect.arrayContaining([...titles]));
});
