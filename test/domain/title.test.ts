import { describe, expect, it } from '@jest/globals';
import { titleFrom } from '../../src/domain/title.ts';

describe('a title', () => {
  it.each([
    ['site down', 'site down'],
    [' - site   down ', 'site down'],
    [': site down', 'site down'],
    ['-5 degrees in the server room', '-5 degrees in the server room'],
    ['one\n\n\ttwo', 'one\n\n\ttwo'],
    ['-', '-'],
    [' - ', ''],
  ])('typed as %j is %j', (typed, title) => {
    expect(titleFrom(typed)).toBe(title);
  });
});
