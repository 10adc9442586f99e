import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { verbs } from '../../src/features/index.ts';
import { isOneTypoFrom } from '../../src/domain/typo.ts';
import { readLine } from '../../src/slack/read/typed-line.ts';

const read = (text: string) => {
  const line = readLine(text, verbs);
  switch (line.kind) {
    case 'verb':
    case 'typo':
      return [line.kind, line.verb.word, line.rest];
    case 'declaration':
      return [line.kind, line.text];
    case 'bare':
      return [line.kind];
  }
};

describe('the first word of a line', () => {
  it.each([
    ['', ['bare']],
    ['   ', ['bare']],
    ['critical site down', ['declaration', 'critical site down']],
    ['SEV1 site down', ['declaration', 'SEV1 site down']],
    ['p2: checkout slow', ['declaration', 'p2: checkout slow']],
    ['critical', ['declaration', 'critical']],
    ['STATUS', ['verb', 'status', '']],
    ['status', ['verb', 'status', '']],
    ['  help   task ', ['verb', 'help', 'task']],
    ['statsu', ['typo', 'status', '']],
    ['stats', ['typo', 'status', '']],
    ['runbok replica lag', ['typo', 'runbook', 'replica lag']],
    ['site down', ['declaration', 'site down']],
    ['“site” down — again', ['declaration', '"site" down - again']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('is read from anything without breaking', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(read(text).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a typo', () => {
  const word = 'checkpoint';

  it.each([
    ['checkpiont', true],
    ['checkpoin', true],
    ['checkpoints', true],
    ['chockpoint', true],
    ['checkpoint', false],
    ['chockpoimt', false],
    ['check', false],
  ])('%s', (typed, expected) => {
    expect(isOneTypoFrom(word, typed)).toBe(expected);
  });

  it('is symmetric', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 6 });
    fc.assert(fc.property(letters, letters, (left, right) => isOneTypoFrom(left, right) === isOneTypoFrom(right, left)));
  });
});
