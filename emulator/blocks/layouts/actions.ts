import { BUTTONS, CONTEXT_BUTTONS } from '../elements/button.ts';
import { CHECKBOXES, OVERFLOW, RADIO_BUTTONS } from '../elements/choices.ts';
import { DATE_AND_TIME, DATETIMEPICKER } from '../elements/pickers.ts';
import { MULTI_SELECTS, SELECTS } from '../elements/selects.ts';
import { RICH_TEXT_INPUT } from '../elements/text-inputs.ts';
import { list, type Rule, typed } from '../rules.ts';
import { block } from './block.ts';

const ELEMENTS_MAX = 25;
const CONTEXT_ACTIONS_MAX = 5;

const ELEMENTS = {
  ...BUTTONS,
  ...CHECKBOXES,
  ...DATE_AND_TIME,
  ...DATETIMEPICKER,
  ...MULTI_SELECTS,
  ...OVERFLOW,
  ...RADIO_BUTTONS,
  ...RICH_TEXT_INPUT,
  ...SELECTS,
};

export const ACTIONS: Readonly<Record<string, Rule>> = {
  actions: block({
    elements: list(
      typed(() => ELEMENTS),
      ELEMENTS_MAX,
    ),
  }),
  context_actions: block({
    elements: list(
      typed(() => CONTEXT_BUTTONS),
      CONTEXT_ACTIONS_MAX,
    ),
  }),
};
