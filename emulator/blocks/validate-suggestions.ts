import { checkValue } from './check-value.ts';
import { oneOf } from './either-or.ts';
import { groupList, optionList, plainOption } from './option.ts';
import type { Problem } from './problem.ts';
import { shape } from './rules.ts';

const SUGGESTIONS_MAX = 100;

const answer = shape(
  {},
  { options: optionList(plainOption, SUGGESTIONS_MAX, 0), option_groups: groupList },
  oneOf('options', 'option_groups'),
);

/** Everything wrong with an app's answer to `block_suggestion`; the person then sees that the options could not be loaded. */
export const validateSuggestions = (body: unknown): readonly Problem[] => checkValue(answer, body, '');
