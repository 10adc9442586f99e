import { isJsonObject } from '../workspace/json.ts';

/** Over this sum chat.postMessage answers `msg_blocks_too_long`. Undocumented: maintainers name 12,000, users met it between 11,341 and 13,200. */
export const BLOCK_TEXT_MAX = 12_000;

/** All characters people read in the blocks, summed: the text of every text object and rich text element. */
export function blockTextLength(blocks: unknown): number {
  if (Array.isArray(blocks)) return blocks.reduce((sum: number, block) => sum + blockTextLength(block), 0);
  if (!isJsonObject(blocks)) return 0;
  return Object.entries(blocks).reduce(
    (sum, [name, value]) => sum + (name === 'text' && typeof value === 'string' ? value.length : blockTextLength(value)),
    0,
  );
}
