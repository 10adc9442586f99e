import type { JsonObject } from '../workspace/json.ts';
import type { Problem } from './problem.ts';

/** What a value must be, as data. `checkValue` reads it. Lengths are in characters, sizes in items, both inclusive. */
export type Rule =
  | { readonly is: 'string'; readonly min: number; readonly max: number; readonly format?: Format }
  | { readonly is: 'whole number'; readonly min: number; readonly max: number }
  | { readonly is: 'number' }
  | { readonly is: 'boolean' }
  | { readonly is: 'choice'; readonly of: readonly (string | number)[] }
  | { readonly is: 'list'; readonly min: number; readonly max: number; readonly of: Rule; readonly mayHoldNull: boolean }
  | ShapeRule
  /** One of several objects, told apart by their `type`. A thunk, since blocks hold blocks. */
  | { readonly is: 'typed'; readonly shapes: () => Readonly<Record<string, Rule>>; readonly isUnion: boolean };

interface Format {
  readonly pattern: RegExp;
  readonly message: string;
}

export interface ShapeRule {
  readonly is: 'shape';
  readonly required: Readonly<Record<string, Rule>>;
  readonly optional: Readonly<Record<string, Rule>>;
  /** What no single field shows: either-or, matches, ranges. */
  readonly also: readonly Check[];
}

export type Check = (value: JsonObject, pointer: string) => readonly Problem[];

export const string = (max: number, min = 1): Rule => ({ is: 'string', min, max });
export const formatted = (pattern: RegExp, message: string, max = 3000): Rule => ({
  is: 'string',
  min: 1,
  max,
  format: { pattern, message },
});
export const wholeNumber = (min: number, max: number): Rule => ({ is: 'whole number', min, max });
export const number: Rule = { is: 'number' };
export const flag: Rule = { is: 'boolean' };
export const choice = (...of: readonly (string | number)[]): Rule => ({ is: 'choice', of });
export const list = (of: Rule, max: number, min = 1): Rule => ({ is: 'list', min, max, of, mayHoldNull: false });
export const listWithGaps = (of: Rule, max: number): Rule => ({ is: 'list', min: 0, max, of, mayHoldNull: true });
export const shape = (required: ShapeRule['required'], optional: ShapeRule['optional'] = {}, ...also: readonly Check[]): ShapeRule => ({
  is: 'shape',
  required,
  optional,
  also,
});
export const typed = (shapes: () => Readonly<Record<string, Rule>>): Rule => ({ is: 'typed', shapes, isUnion: false });

/** As `typed`, where Slack first says that no schema of the union matched. */
export const union = (shapes: () => Readonly<Record<string, Rule>>): Rule => ({ is: 'typed', shapes, isUnion: true });

/** No limit that Slack is known to set. */
export const ANY_LENGTH = Number.MAX_SAFE_INTEGER;
