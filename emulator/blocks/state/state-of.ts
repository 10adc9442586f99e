import type { JsonObject } from '../../workspace/json.ts';
import type { ElementState, Inputs } from '../../workspace/view.ts';
import { elementsOf } from '../elements-of.ts';
import { untouchedState } from './element-state.ts';

/** Whatever has blocks: a view or a message. */
export interface Surface {
  readonly blocks: readonly JsonObject[];
}

/**
 * `state.values` as Slack sends it: every element that keeps state stands in it, with what the person put there (`inputs`), what the app
 * put there first, or null. Inputs of elements that are gone, or are of another type now, fall away.
 */
export function stateOf({ blocks }: Surface, inputs: Inputs = {}): Inputs {
  const values = blocks.map((block): [string, Record<string, ElementState>] => {
    const blockId = idIn(block, 'block_id');
    return [blockId, stateOfBlock(block, inputs[blockId] ?? {})];
  });
  return Object.fromEntries(values.filter(([, states]) => Object.keys(states).length > 0));
}

function stateOfBlock(block: JsonObject, inputs: Readonly<Record<string, ElementState>>): Record<string, ElementState> {
  const states: Record<string, ElementState> = {};
  for (const { element } of elementsOf(block)) {
    const untouched = untouchedState(element);
    if (untouched === undefined) continue;
    const actionId = idIn(element, 'action_id');
    const touched = inputs[actionId];
    states[actionId] = touched !== undefined && touched['type'] === untouched['type'] ? touched : untouched;
  }
  return states;
}

function idIn(holder: JsonObject, field: 'block_id' | 'action_id'): string {
  const id = holder[field];
  return typeof id === 'string' ? id : '';
}
