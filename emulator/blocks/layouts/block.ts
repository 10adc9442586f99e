import { type Check, type Rule, shape, string } from '../rules.ts';

const BLOCK_ID_MAX = 255;

/** A block: its own fields, and the `block_id` that any block may have. */
export const block = (
  required: Readonly<Record<string, Rule>>,
  optional: Readonly<Record<string, Rule>> = {},
  ...also: readonly Check[]
): Rule => shape(required, { ...optional, block_id: string(BLOCK_ID_MAX, 0) }, ...also);
