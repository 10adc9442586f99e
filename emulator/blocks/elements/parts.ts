import { choice, flag, list, type Rule, shape, string } from '../rules.ts';
import { anyText, plainText } from '../text-object.ts';

const ACTION_ID_MAX = 255;
const PLACEHOLDER_MAX = 150;
const CONFIRM = { title: 100, text: 300, button: 30 };

/** What groups of elements have in common, to be spread into an element's optional fields. */
export const actionable: Readonly<Record<string, Rule>> = { action_id: string(ACTION_ID_MAX) };
export const placeholdable: Readonly<Record<string, Rule>> = { placeholder: plainText(PLACEHOLDER_MAX) };
export const focusable: Readonly<Record<string, Rule>> = { focus_on_load: flag };
export const colorScheme = choice('primary', 'danger');
export const confirmable: Readonly<Record<string, Rule>> = {
  confirm: shape(
    { text: anyText(CONFIRM.text) },
    { title: plainText(CONFIRM.title), confirm: plainText(CONFIRM.button), deny: plainText(CONFIRM.button), style: colorScheme },
  ),
};
export const dispatchable: Readonly<Record<string, Rule>> = {
  dispatch_action_config: shape({}, { trigger_actions_on: list(choice('on_enter_pressed', 'on_character_entered'), 2) }),
};
