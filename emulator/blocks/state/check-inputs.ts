import { isJsonObject, type Json, type JsonObject } from '../../workspace/json.ts';
import type { Inputs } from '../../workspace/view.ts';
import { elementsOf } from '../elements-of.ts';
import { heldBy } from './element-state.ts';
import { checkCount, checkText } from './input-checks.ts';
import type { Surface } from './state-of.ts';

/** What Slack's client itself refuses before it sends a view_submission: a sentence for the person by block_id. None: the form goes out. */
export function checkInputs({ blocks }: Surface, values: Inputs): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const block of blocks) {
    const blockId = block['block_id'];
    if (block['type'] !== 'input' || typeof blockId !== 'string') continue;
    const fault = faultOf(block, values[blockId] ?? {});
    if (fault !== undefined) faults[blockId] = fault;
  }
  return faults;
}

function faultOf(block: JsonObject, states: Inputs[string]): string | undefined {
  const element = elementsOf(block)[0]?.element;
  if (element === undefined) return undefined;
  const actionId = element['action_id'];
  const state = typeof actionId === 'string' ? states?.[actionId] : undefined;
  const held = state === undefined ? null : heldBy(state);
  if (isEmpty(held)) return block['optional'] === true ? undefined : 'Please complete this required field.';
  if (typeof held === 'string') return checkText(element, held);
  return Array.isArray(held) ? checkCount(element, held.length) : undefined;
}

const isEmpty = (held: Json): boolean =>
  held === null || held === '' || (Array.isArray(held) && held.length === 0) || (isJsonObject(held) && isBlank(held));

/** Rich text in which nobody wrote anything: no element but white space. */
const isBlank = (held: JsonObject): boolean => held['type'] === 'rich_text' && !hasContent(held['elements']);

function hasContent(elements: Json | undefined): boolean {
  if (!Array.isArray(elements)) return false;
  return elements.filter(isJsonObject).some((element) => {
    if (element['elements'] !== undefined) return hasContent(element['elements']);
    return element['type'] !== 'text' || (typeof element['text'] === 'string' && element['text'].trim() !== '');
  });
}
