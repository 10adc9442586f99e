import { stateField, typedRichText } from '../blocks/index.ts';
import { directoryOf } from './directory.ts';
import type { Json, JsonObject } from '../workspace/json.ts';
import type { ElementState } from '../workspace/view.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { optionsIn, optionText } from './find-element.ts';
import { handIn } from './hand-in.ts';
import { channelFor, userCalled } from './place.ts';
import { Impossible } from './stage.ts';

/** What a person puts into an element: words, the texts of options, names of people or channels, a date, a number, ids of files this person uploaded; null empties it. */
export type Filling = string | number | readonly string[] | null;

/** What the element then holds, as `state.values` says it. `offered` are the app's suggestions for an external select. */
export function fill(
  workspace: Workspace,
  userId: string,
  element: JsonObject,
  given: Filling,
  offered: readonly JsonObject[] = [],
): ElementState {
  const type = typeof element['type'] === 'string' ? element['type'] : '';
  if (type === 'overflow') return { type, selected_option: optionOf([...optionsIn(element)], String(given)) };
  const field = stateField(type);
  if (field === undefined) throw new Impossible(`A ${type} cannot be filled in`);
  const texts = given === null ? [] : typeof given === 'object' ? given : [String(given)];
  const options = [...optionsIn(element), ...offered];
  return { type, [field]: heldValue(workspace, userId, field, texts, options) };
}

function heldValue(workspace: Workspace, userId: string, field: string, texts: readonly string[], options: readonly JsonObject[]): Json {
  const [first] = texts;
  if (field === 'selected_options') return texts.map((text) => optionOf(options, text));
  if (field.endsWith('s') && field.startsWith('selected_')) return texts.map((text) => idFor(workspace, userId, field, text));
  if (field === 'files') return handIn(workspace, userId, texts);
  if (first === undefined) return null;
  if (field === 'selected_option') return optionOf(options, first);
  if (field === 'selected_user' || field === 'selected_channel' || field === 'selected_conversation')
    return idFor(workspace, userId, field, first);
  if (field === 'selected_date_time') return Number(first);
  if (field === 'rich_text_value') return typedRichText(first, directoryOf(workspace, userId));
  return first;
}

function optionOf(options: readonly JsonObject[], text: string): JsonObject {
  const option = options.find((entry) => optionText(entry) === text || entry['value'] === text);
  if (option !== undefined) return option;
  throw new Impossible(`There is no option "${text}". There is: ${options.map((entry) => `"${optionText(entry)}"`).join(', ') || 'none'}`);
}

function idFor(workspace: Workspace, userId: string, field: string, name: string): string {
  if (field.includes('user')) return userCalled(workspace, name).id;
  return channelFor(workspace, userId, name).id;
}
