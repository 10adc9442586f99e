import { problem } from './problem.ts';
import type { Check } from './rules.ts';

/** At least one of two fields. */
export const eitherOf =
  (one: string, other: string): Check =>
  (value, pointer) =>
    value[one] === undefined && value[other] === undefined ? [problem(`must define either \`${one}\` or \`${other}\``, pointer)] : [];

/** Exactly one of two fields. */
export const oneOf =
  (one: string, other: string): Check =>
  (value, pointer) =>
    (value[one] === undefined) === (value[other] === undefined) ? [problem(`must define either \`${one}\` or \`${other}\``, pointer)] : [];

/** At least one of several fields. */
export const someOf =
  (...names: readonly string[]): Check =>
  (value, pointer) =>
    names.every((name) => value[name] === undefined)
      ? [problem(`must define one of ${names.map((name) => `\`${name}\``).join(', ')}`, pointer)]
      : [];
