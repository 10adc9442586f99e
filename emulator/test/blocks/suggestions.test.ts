import { describe, expect, it } from '@jest/globals';
import { problemText, validateSuggestions } from '../../blocks/index.ts';
import { options, plain } from './samples.ts';

describe('an answer to block_suggestion', () => {
  it.each([
    ['at most 100 options', { options: options(101) }, 'no more than 100 items allowed [json-pointer:/options]', { options: options(100) }],
    ['options or groups', {}, 'must define either `options` or `option_groups` [json-pointer:]', { options: [] }],
    [
      'groups of options',
      { option_groups: [{ label: plain('g') }] },
      'missing required field: options [json-pointer:/option_groups/0]',
      { option_groups: [{ label: plain('g'), options: options(1) }] },
    ],
    ['an object', 'a, b', 'must provide an object [json-pointer:]', { options: options(1) }],
  ])('has %s', (_, refused, says, accepted) => {
    expect(validateSuggestions(refused).map(problemText)).toEqual([says]);
    expect(validateSuggestions(accepted)).toEqual([]);
  });
});
