import { elementsOf } from '../blocks/index.ts';
import { isJsonObject, type Json, type JsonObject } from '../workspace/json.ts';
import { blockRows, type Scene } from './source.ts';
import { Impossible } from './stage.ts';

/** By what a person finds an element: its visible words, or (where several look alike) its ids. */
export type ElementKey =
  | string
  | { readonly actionId?: string; readonly value?: string; readonly blockId?: string; readonly label?: string };

export interface FoundElement {
  readonly blockId: string;
  readonly actionId: string;
  readonly element: JsonObject;
  /** The words over it, in an input block. */
  readonly label: string | undefined;
  readonly isInput: boolean;
  /** An input whose every change the app wants to hear of. */
  readonly isDispatched: boolean;
  /** The entry chosen, when the words were an option's. */
  readonly option?: JsonObject;
}

/** The first element that fits. Throws, listing what is there, when none does. */
export function findElement(scene: Scene, key: ElementKey): FoundElement {
  const all = allElements(scene);
  const wanted = typeof key === 'string' ? { label: key } : key;
  for (const found of all) {
    if (wanted.blockId !== undefined && found.blockId !== wanted.blockId) continue;
    if (wanted.actionId !== undefined && found.actionId !== wanted.actionId) continue;
    const option = optionsIn(found.element).find((entry) => isWanted(entry, [optionText(entry)], wanted));
    if (option !== undefined) return { ...found, option };
    if (isWanted(found.element, labelsOf(found), wanted)) return found;
  }
  const name = typeof key === 'string' ? `"${key}"` : JSON.stringify(key);
  throw new Impossible(`There is nothing called ${name} here. There is: ${all.map(describe).join(', ') || 'nothing to click'}`);
}

function isWanted(
  { value: own }: JsonObject,
  labels: readonly string[],
  { label, value }: { readonly label?: string; readonly value?: string },
): boolean {
  return (label === undefined || labels.includes(label)) && (value === undefined || own === value);
}

/** Every element of a scene with its ids, in the order they stand; an input block's is also known by the block's label. */
export function allElements(scene: Scene): FoundElement[] {
  return blockRows(scene).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      elementsOf(block).flatMap(({ element }) => {
        const [blockId, actionId] = [block['block_id'], element['action_id']];
        if (typeof blockId !== 'string' || typeof actionId !== 'string') return [];
        const isInput = block['type'] === 'input';
        return [
          {
            blockId,
            actionId,
            element,
            isInput,
            isDispatched: block['dispatch_action'] === true,
            label: isInput ? plain(block['label'])[0] : undefined,
          },
        ];
      }),
    ),
  );
}

/** The words by which people know an element: its text, its placeholder, the label over it. */
const labelsOf = ({ label, actionId, element: { text, placeholder } }: FoundElement): string[] => [
  ...(label === undefined ? [] : [label]),
  ...plain(text),
  ...plain(placeholder),
  actionId,
];

const plain = (part: Json | undefined): string[] =>
  part !== undefined && isJsonObject(part) && typeof part['text'] === 'string' ? [part['text']] : [];

/** What one chooses among, groups flattened. */
export function optionsIn({ options, option_groups: groups }: JsonObject): JsonObject[] {
  const own = Array.isArray(options) ? options.filter(isJsonObject) : [];
  const grouped = Array.isArray(groups) ? groups.filter(isJsonObject).flatMap(optionsIn) : [];
  return [...own, ...grouped];
}

export const optionText = (option: JsonObject): string => plain(option['text'])[0] ?? '';

function describe(found: FoundElement): string {
  const options = optionsIn(found.element).map(optionText);
  const name = labelsOf(found)[0];
  return options.length === 0 ? `"${name}"` : `"${name}" (${options.map((text) => `"${text}"`).join(', ')})`;
}
