import { isJsonObject, type JsonObject } from '../workspace/json.ts';
import { elementsOf } from './elements-of.ts';
import { problem, type Problem } from './problem.ts';

/** A `block_id` stands once in a message or view, an `action_id` once in its block. */
export function checkUniqueIds(blocks: readonly unknown[], pointer: string): readonly Problem[] {
  const known = blocks.filter(isJsonObject);
  return [
    ...repeated(known, 'block_id', (index) => `${pointer}/${index}`, 'block'),
    ...known.flatMap((block, index) => {
      const elements = elementsOf(block);
      return repeated(
        elements.map(({ element }) => element),
        'action_id',
        (at) => `${pointer}/${index}${elements[at]?.pointer ?? ''}`,
        'element',
      );
    }),
  ];
}

function repeated(holders: readonly JsonObject[], field: string, place: (index: number) => string, what: string): readonly Problem[] {
  const seen = new Set<unknown>();
  return holders.flatMap((holder, index) => {
    const id = holder[field];
    if (typeof id !== 'string' || id === '') return [];
    if (seen.has(id)) return [problem(`\`${field}\` "${id}" already exists for another ${what}`, `${place(index)}/${field}`)];
    seen.add(id);
    return [];
  });
}
