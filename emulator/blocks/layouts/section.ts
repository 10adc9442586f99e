import { eitherOf } from '../either-or.ts';
import { BUTTONS } from '../elements/button.ts';
import { CHECKBOXES, OVERFLOW, RADIO_BUTTONS } from '../elements/choices.ts';
import { IMAGE_ELEMENT } from '../elements/image.ts';
import { DATE_AND_TIME } from '../elements/pickers.ts';
import { MULTI_SELECTS, SELECTS } from '../elements/selects.ts';
import { flag, list, type Rule, typed } from '../rules.ts';
import { anyText } from '../text-object.ts';
import { block } from './block.ts';

const TEXT_MAX = 3000;
const FIELDS_MAX = 10;
const FIELD_MAX = 2000;

const ACCESSORIES = {
  ...BUTTONS,
  ...CHECKBOXES,
  ...DATE_AND_TIME,
  ...IMAGE_ELEMENT,
  ...MULTI_SELECTS,
  ...OVERFLOW,
  ...RADIO_BUTTONS,
  ...SELECTS,
};

export const SECTION: Readonly<Record<string, Rule>> = {
  section: block(
    {},
    { text: anyText(TEXT_MAX), fields: list(anyText(FIELD_MAX), FIELDS_MAX), accessory: typed(() => ACCESSORIES), expand: flag },
    eitherOf('text', 'fields'),
  ),
};
