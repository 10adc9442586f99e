import { untouchedState } from '../blocks/index.ts';
import { isJsonObject, type JsonObject } from '../workspace/json.ts';
import { holdInputs } from '../workspace/hold-inputs.ts';
import type { ElementState } from '../workspace/view.ts';
import { screenOf } from '../workspace/workspace.ts';
import { fill, type Filling } from './fill.ts';
import { findElement, optionText, type ElementKey, type FoundElement } from './find-element.ts';
import type { Outcome } from './outcome.ts';
import { press } from './press.ts';
import { sceneAt, type Scene, type Source } from './source.ts';
import { Impossible, type Stage } from './stage.ts';
import { suggest } from './suggest.ts';

/** Puts a value into an element. In a form it waits for the submit; anywhere else (or with `dispatch_action`) the app hears of it at once. */
export async function fillElement(stage: Stage, userId: string, source: Source, key: ElementKey, value: Filling): Promise<Outcome> {
  const { workspace } = stage;
  const scene = sceneAt(workspace, userId, source);
  const found = findElement(scene, key);
  const offered = await offeredFor(stage, userId, source, found, value);
  return hold(stage, userId, source, found, fill(workspace, userId, found.element, value, offered));
}

/** Clicks one option: of a menu, of radio buttons, or a box to tick or untick. */
export async function clickOption(stage: Stage, userId: string, source: Source, found: FoundElement, option: JsonObject): Promise<Outcome> {
  const scene = sceneAt(stage.workspace, userId, source);
  const text = optionText(option);
  const value = found.element['type'] === 'checkboxes' ? toggled(ticked(stage, userId, scene, found), text) : text;
  return hold(stage, userId, source, found, fill(stage.workspace, userId, found.element, value));
}

async function offeredFor(
  stage: Stage,
  userId: string,
  source: Source,
  found: FoundElement,
  value: Filling,
): Promise<readonly JsonObject[]> {
  const isExternal = found.element['type'] === 'external_select' || found.element['type'] === 'multi_external_select';
  if (!isExternal || value === null) return [];
  const typed = typeof value === 'object' ? (value[0] ?? '') : String(value);
  const { options, trouble } = await suggest(stage, userId, source, { blockId: found.blockId, actionId: found.actionId, typed });
  if (trouble !== undefined) throw new Impossible(trouble);
  return options;
}

async function hold(stage: Stage, userId: string, source: Source, found: FoundElement, state: ElementState): Promise<Outcome> {
  const { blockId, actionId } = found;
  if (!found.isInput || found.isDispatched) return press(stage, userId, source, { blockId, actionId, value: state });
  const { inputsKey } = sceneAt(stage.workspace, userId, source);
  const known = screenOf(stage.workspace, userId).inputs.get(inputsKey) ?? {};
  holdInputs(stage.workspace, userId, inputsKey, { ...known, [blockId]: { ...known[blockId], [actionId]: state } });
  return {};
}

function ticked({ workspace }: Stage, userId: string, scene: Scene, { blockId, actionId, element }: FoundElement): readonly string[] {
  const state = screenOf(workspace, userId).inputs.get(scene.inputsKey)?.[blockId]?.[actionId] ?? untouchedState(element);
  const selected = state?.['selected_options'];
  return Array.isArray(selected) ? selected.filter(isJsonObject).map(optionText) : [];
}

const toggled = (ticked: readonly string[], text: string): readonly string[] =>
  ticked.includes(text) ? ticked.filter((other) => other !== text) : [...ticked, text];
