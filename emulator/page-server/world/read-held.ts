import { typedRichText } from '../../blocks/index.ts';
import { directoryOf } from '../../people/directory.ts';
import { handIn } from '../../people/hand-in.ts';
import type { JsonObject } from '../../workspace/json.ts';
import type { Inputs } from '../../workspace/view.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { InputValue, InputValues } from '../protocol.ts';
import { asHeld } from './typed-json.ts';

/** What the page holds of an element, as `state.values` has it: the page knows what was typed, and which files were uploaded. */
export function readHeld(workspace: Workspace, person: string, value: InputValue): JsonObject {
  const { type, typed, files } = value;
  if (type === 'rich_text_input' && typeof typed === 'string')
    return { type, rich_text_value: typedRichText(typed, directoryOf(workspace, person)) };
  if (type !== 'file_input' || !Array.isArray(files)) return asHeld(value);
  return { type, files: handIn(workspace, person, files.map(idOf)) };
}

export function readInputs(workspace: Workspace, person: string, inputs: InputValues): Inputs {
  const read = (values: InputValues[string]) =>
    Object.fromEntries(Object.entries(values).map(([action, value]) => [action, readHeld(workspace, person, value)]));
  return Object.fromEntries(Object.entries(inputs).map(([block, values]) => [block, read(values)]));
}

const idOf = (file: unknown): string =>
  typeof file === 'object' && file !== null && 'id' in file && typeof file.id === 'string' ? file.id : '';
