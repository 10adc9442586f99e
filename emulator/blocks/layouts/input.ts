import { CHECKBOXES, RADIO_BUTTONS } from '../elements/choices.ts';
import { DATE_AND_TIME, DATETIMEPICKER } from '../elements/pickers.ts';
import { MULTI_SELECTS, SELECTS } from '../elements/selects.ts';
import { MODAL_INPUTS, PLAIN_TEXT_INPUT, RICH_TEXT_INPUT } from '../elements/text-inputs.ts';
import { flag, type Rule, typed } from '../rules.ts';
import { plainText } from '../text-object.ts';
import { block } from './block.ts';

const LABEL_MAX = 2000;

const EVERYWHERE = {
  ...CHECKBOXES,
  ...DATE_AND_TIME,
  ...DATETIMEPICKER,
  ...MULTI_SELECTS,
  ...PLAIN_TEXT_INPUT,
  ...RADIO_BUTTONS,
  ...RICH_TEXT_INPUT,
  ...SELECTS,
};

const input = (elements: Readonly<Record<string, Rule>>): Rule =>
  block(
    { label: plainText(LABEL_MAX), element: typed(() => elements) },
    { hint: plainText(LABEL_MAX), optional: flag, dispatch_action: flag },
  );

export const INPUT: Readonly<Record<string, Rule>> = { input: input(EVERYWHERE) };
export const MODAL_INPUT: Readonly<Record<string, Rule>> = { input: input({ ...EVERYWHERE, ...MODAL_INPUTS }) };
