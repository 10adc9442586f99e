import { isJsonObject, type JsonObject } from '../workspace/json.ts';
import { type Problem, problem } from './problem.ts';
import type { Rule, ShapeRule } from './rules.ts';

/** Everything wrong with a value. Limits are worded as Slack words them: by the first number that is too many. */
export function checkValue(rule: Rule, value: unknown, pointer: string): readonly Problem[] {
  switch (rule.is) {
    case 'string':
      return checkString(rule, value, pointer);
    case 'whole number':
      return checkWholeNumber(rule, value, pointer);
    case 'number':
      return typeof value === 'number' ? [] : [problem('must provide a number', pointer)];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [problem('must provide a boolean', pointer)];
    case 'choice':
      return rule.of.some((allowed) => allowed === value) ? [] : [problem('must be a valid enum value', pointer)];
    case 'list':
      return checkList(rule, value, pointer);
    case 'shape':
      return isJsonObject(value) ? checkShape(rule, value, pointer) : [problem('must provide an object', pointer)];
    case 'typed':
      return checkTyped(rule, value, pointer);
    default:
      return rule satisfies never;
  }
}

type RuleOf<Is extends Rule['is']> = Extract<Rule, { is: Is }>;

function checkString({ min, max, format }: RuleOf<'string'>, value: unknown, pointer: string): readonly Problem[] {
  if (typeof value !== 'string') return [problem('must provide a string', pointer)];
  if (value.length < min) return [problem(`must be more than ${min - 1} characters`, pointer)];
  if (value.length > max) return [problem(`must be less than ${max + 1} characters`, pointer)];
  return format === undefined || format.pattern.test(value) ? [] : [problem(format.message, pointer)];
}

function checkWholeNumber({ min, max }: RuleOf<'whole number'>, value: unknown, pointer: string): readonly Problem[] {
  if (typeof value !== 'number' || !Number.isInteger(value)) return [problem('must provide an integer', pointer)];
  if (value < min) return [problem(`must be greater than ${min - 1}`, pointer)];
  return value > max ? [problem(`must be less than ${max + 1}`, pointer)] : [];
}

function checkList({ min, max, of, mayHoldNull }: RuleOf<'list'>, value: unknown, pointer: string): readonly Problem[] {
  if (!Array.isArray(value)) return [problem('must provide an array', pointer)];
  if (value.length < min) return [problem(`no fewer than ${min} items allowed`, pointer)];
  if (value.length > max) return [problem(`no more than ${max} items allowed`, pointer)];
  return value.flatMap((item, index) => (mayHoldNull && item === null ? [] : checkValue(of, item, `${pointer}/${index}`)));
}

function checkShape({ required, optional, also }: ShapeRule, value: JsonObject, pointer: string): readonly Problem[] {
  const missing = Object.keys(required).filter((name) => value[name] === undefined);
  const unknown = Object.keys(value).filter((name) => name !== 'type' && !(name in required) && !(name in optional));
  const wrong = Object.entries({ ...required, ...optional }).flatMap(([name, rule]) =>
    value[name] === undefined ? [] : checkValue(rule, value[name], `${pointer}/${name}`),
  );
  const problems = [
    ...missing.map((name) => problem(`missing required field: ${name}`, pointer)),
    ...unknown.map((name) => problem(`invalid additional property: ${name}`, pointer)),
    ...wrong,
  ];
  return problems.length > 0 ? problems : also.flatMap((check) => check(value, pointer));
}

function checkTyped({ shapes, isUnion }: RuleOf<'typed'>, value: unknown, pointer: string): readonly Problem[] {
  if (!isJsonObject(value)) return [problem('must provide an object', pointer)];
  const { type } = value;
  if (type === undefined) return [problem('missing required field: type', pointer)];
  const shape = typeof type === 'string' && Object.hasOwn(shapes(), type) ? shapes()[type] : undefined;
  if (shape === undefined)
    return [problem(`unsupported type: ${typeof type === 'string' ? type : JSON.stringify(type)}`, `${pointer}/type`)];
  const problems = checkValue(shape, value, pointer);
  return problems.length > 0 && isUnion ? [problem('failed to match all allowed schemas', pointer), ...problems] : problems;
}
