import { isJsonObject, type Json, type JsonObject } from '../workspace/json.ts';

export interface PlacedElement {
  readonly element: JsonObject;
  /** Where in its block: `/elements/2`, `/accessory`, `/element`. */
  readonly pointer: string;
}

/** The elements of a block, in the order people see them. */
export function elementsOf(block: JsonObject): readonly PlacedElement[] {
  switch (block['type']) {
    case 'section':
      return single(block['accessory'], '/accessory');
    case 'input':
      return single(block['element'], '/element');
    case 'actions':
    case 'context_actions':
      return several(block['elements'], '/elements');
    case 'card':
      return several(block['actions'], '/actions');
    default:
      return [];
  }
}

const single = (value: Json | undefined, pointer: string): readonly PlacedElement[] =>
  isJsonObject(value) ? [{ element: value, pointer }] : [];

const several = (value: Json | undefined, pointer: string): readonly PlacedElement[] =>
  Array.isArray(value) ? value.flatMap((item, index) => single(item, `${pointer}/${index}`)) : [];
