import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readMention, splitFirst } from '../../src/features/mention.ts';

describe('readMention', () => {
  it.each([
    ['<@U1>', { kind: 'person', userId: 'U1' }],
    ['<@W012ABC|ana>', { kind: 'person', userId: 'W012ABC' }],
    ['<@U1|ana maria>:', { kind: 'person', userId: 'U1' }],
    ['<!subteam^S1>', { kind: 'group', groupId: 'S1' }],
    ['<!subteam^S1|@db-team>', { kind: 'group', groupId: 'S1' }],
    ['Me', { kind: 'person', userId: 'UTYPIST' }],
    ['nobody', { kind: 'nobody' }],
  ])('reads %s', (word, mention) => {
    expect(readMention(word, 'UTYPIST')).toEqual(mention);
  });

  it.each(['', 'ana', '@ana', '<!channel>', '<!here>', '<#C1|general>', '<@U1', 'meet', '<@u1>', '<@U1> x'])(
    'knows no one in “%s”',
    (word) => {
      expect(readMention(word, 'UTYPIST')).toBeNull();
    },
  );
});

describe('splitFirst', () => {
  it.each([
    ['', '', ''],
    ['  @ana  ', '@ana', ''],
    ['<@U1>   replica\nlag ', '<@U1>', 'replica\nlag'],
    ['<@U1|ana maria> look', '<@U1|ana maria>', 'look'],
    ['<@U1|ana>: look', '<@U1|ana>:', 'look'],
    ['<script> alert', '<script>', 'alert'],
  ])('splits “%s”', (text, first, rest) => {
    expect(splitFirst(text)).toEqual([first, rest]);
  });

  it('loses no character but the spaces at its seams', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [first, rest] = splitFirst(text);
        expect([first, rest].join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
