import { oneOf } from '../either-or.ts';
import { groupList, initialIsOffered, optionList, plainOption } from '../option.ts';
import { choice, flag, list, type Rule, shape, string, wholeNumber, ANY_LENGTH } from '../rules.ts';
import { actionable, confirmable, focusable, placeholdable } from './parts.ts';

const OPTIONS_MAX = 100;

const id = string(ANY_LENGTH);
const base = { ...actionable, ...confirmable, ...focusable, ...placeholdable };
const several = { ...base, max_selected_items: wholeNumber(1, ANY_LENGTH) };
const offer = { options: optionList(plainOption, OPTIONS_MAX), option_groups: groupList };
const query = { min_query_length: wholeNumber(0, ANY_LENGTH) };
const filter = shape(
  {},
  {
    include: list(choice('im', 'mpim', 'private', 'public'), 4),
    exclude_external_shared_channels: flag,
    exclude_bot_users: flag,
  },
);
const conversations = { default_to_current_conversation: flag, filter };
const url = { response_url_enabled: flag };
const initialOptions = { initial_options: list(plainOption, OPTIONS_MAX) };

/** Menus to choose one from. */
export const SELECTS: Readonly<Record<string, Rule>> = {
  static_select: shape(
    {},
    { ...base, ...offer, initial_option: plainOption },
    oneOf('options', 'option_groups'),
    initialIsOffered('initial_option'),
  ),
  external_select: shape({}, { ...base, ...query, initial_option: plainOption }),
  users_select: shape({}, { ...base, initial_user: id }),
  conversations_select: shape({}, { ...base, ...url, ...conversations, initial_conversation: id }),
  channels_select: shape({}, { ...base, ...url, initial_channel: id }),
};

/** Menus to choose several from. */
export const MULTI_SELECTS: Readonly<Record<string, Rule>> = {
  multi_static_select: shape(
    {},
    { ...several, ...offer, initial_options: list(plainOption, OPTIONS_MAX, 0) },
    oneOf('options', 'option_groups'),
    initialIsOffered('initial_options'),
  ),
  multi_external_select: shape({}, { ...several, ...query, ...initialOptions }),
  multi_users_select: shape({}, { ...several, initial_users: list(id, ANY_LENGTH, 0) }),
  multi_conversations_select: shape({}, { ...several, ...conversations, initial_conversations: list(id, ANY_LENGTH, 0) }),
  multi_channels_select: shape({}, { ...several, initial_channels: list(id, ANY_LENGTH, 0) }),
};
