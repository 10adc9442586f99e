import { list, type Rule, shape, string, ANY_LENGTH } from '../rules.ts';
import { plainText } from '../text-object.ts';
import { actionable, colorScheme, confirmable } from './parts.ts';

const LABEL_MAX = 75;
const VALUE_MAX = 2000;

const label = { text: plainText(LABEL_MAX) };
const look = { style: colorScheme, accessibility_label: string(LABEL_MAX) };

const trigger = shape(
  { url: string(3000) },
  { customizable_input_parameters: list(shape({ name: string(ANY_LENGTH), value: string(ANY_LENGTH, 0) }), 100, 0) },
);
const feedback = shape({ ...label, value: string(VALUE_MAX) }, { accessibility_label: string(LABEL_MAX) });

export const BUTTONS: Readonly<Record<string, Rule>> = {
  button: shape(label, { ...actionable, ...confirmable, ...look, value: string(VALUE_MAX, 0), url: string(3000) }),
  workflow_button: shape({ ...label, workflow: shape({ trigger }) }, { ...actionable, ...confirmable, ...look }),
};

/** Beside an AI answer only. */
export const CONTEXT_BUTTONS: Readonly<Record<string, Rule>> = {
  feedback_buttons: shape({ positive_button: feedback, negative_button: feedback }, actionable),
  icon_button: shape(
    { icon: string(ANY_LENGTH), ...label },
    {
      ...actionable,
      ...confirmable,
      accessibility_label: string(LABEL_MAX),
      value: string(VALUE_MAX, 0),
      visible_to_user_ids: list(string(ANY_LENGTH), 100),
    },
  ),
};
