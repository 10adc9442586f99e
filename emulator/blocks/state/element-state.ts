import type { Json, JsonObject } from '../../workspace/json.ts';
import type { ElementState } from '../../workspace/view.ts';

interface Stateful {
  /** Where `state.values` holds what the person put there. */
  readonly field: string;
  /** Where the element says what stands there from the start. */
  readonly initial?: string;
  readonly empty: Json;
}

const text: Stateful = { field: 'value', initial: 'initial_value', empty: null };
const oneOption: Stateful = { field: 'selected_option', initial: 'initial_option', empty: null };
const options: Stateful = { field: 'selected_options', initial: 'initial_options', empty: [] };

/** Every element that keeps state, and under which names. */
const STATEFUL: Readonly<Record<string, Stateful>> = {
  plain_text_input: text,
  email_text_input: text,
  url_text_input: text,
  number_input: text,
  rich_text_input: { field: 'rich_text_value', initial: 'initial_value', empty: null },
  file_input: { field: 'files', empty: [] },
  static_select: oneOption,
  external_select: oneOption,
  radio_buttons: oneOption,
  multi_static_select: options,
  multi_external_select: options,
  checkboxes: options,
  users_select: { field: 'selected_user', initial: 'initial_user', empty: null },
  conversations_select: { field: 'selected_conversation', initial: 'initial_conversation', empty: null },
  channels_select: { field: 'selected_channel', initial: 'initial_channel', empty: null },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', empty: [] },
  multi_conversations_select: { field: 'selected_conversations', initial: 'initial_conversations', empty: [] },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels', empty: [] },
  datepicker: { field: 'selected_date', initial: 'initial_date', empty: null },
  timepicker: { field: 'selected_time', initial: 'initial_time', empty: null },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time', empty: null },
};

/** The name of the field that holds an element's value, or undefined for one that keeps none, such as a button. */
export const stateField = (elementType: string): string | undefined => STATEFUL[elementType]?.field;

/** What an element holds before anybody touched it; undefined for one that keeps no state. */
export function untouchedState(element: JsonObject): ElementState | undefined {
  const type = element['type'];
  const stateful = typeof type === 'string' ? STATEFUL[type] : undefined;
  if (typeof type !== 'string' || stateful === undefined) return undefined;
  const initial = stateful.initial === undefined ? undefined : element[stateful.initial];
  return { type, [stateful.field]: initial ?? stateful.empty };
}

/** What the element holds, without its type: text, an option, ids, files, or the empty value. */
export function heldBy(state: ElementState): Json {
  const field = typeof state['type'] === 'string' ? stateField(state['type']) : undefined;
  return field === undefined ? null : (state[field] ?? null);
}
