import { expect, it } from '@jest/globals';
import { readChoice } from '../../../src/features/mitigation/read-choice.ts';

it.each([
  ['2 quickest', 2, 'quickest'],
  ['2', 2, ''],
  ['#2: quickest, and we can undo it', 2, 'quickest, and we can undo it'],
  ['option 12 - tested', 12, 'tested'],
  ['2\nbecause it is quick', 2, 'because it is quick'],
])('%j', (text, option, reason) => {
  expect(readChoice(text)).toMatchObject({ ok: true, value: { option, reason, wayBack: '', checkedBy: null, heardUpTo: 0 } });
});

it.each(['rollback', '2nd', 'two', ''])('%j names no option', (text) => {
  expect(readChoice(text)).toMatchObject({ ok: false, why: expect.stringContaining('number') });
});
