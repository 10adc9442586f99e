import type { Json } from '../workspace/json.ts';
import { invalidArguments, type Refusal } from './answer.ts';
import type { Method, methods } from './methods.ts';
import type { ArgSpec, ArgType } from './spec.ts';

/** A body as it arrived: text from forms, any value from JSON. */
export type RawArgs = Readonly<Record<string, unknown>>;

interface Values {
  text: string;
  flag: boolean;
  count: number;
  json: Json;
}
type ValueOf<Type extends string> = Type extends `${infer Plain extends ArgType}!`
  ? Values[Plain]
  : Type extends ArgType
    ? Values[Type]
    : never;
type RequiredNames<Spec extends ArgSpec> = { [Name in keyof Spec]: Spec[Name] extends `${string}!` ? Name : never }[keyof Spec];

/** The arguments a handler of the method receives. */
export type ArgsOf<M extends Method> = Read<(typeof methods)[M]['args']>;

type Read<Spec extends ArgSpec> = { readonly [Name in RequiredNames<Spec>]: ValueOf<Spec[Name]> } & {
  readonly [Name in Exclude<keyof Spec, RequiredNames<Spec>>]?: ValueOf<Spec[Name]>;
};

/** Reads the arguments that the table names, from text or JSON; what it does not name is ignored, as Slack does. */
export function readArgs<Spec extends ArgSpec>(spec: Spec, raw: RawArgs): { readonly args: Read<Spec> } | Refusal<'invalid_arguments'> {
  const read: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, type] of Object.entries(spec)) {
    const given = raw[name];
    if (given === undefined || given === null) continue;
    const value = readers[plainType(type)](given);
    if (value === undefined) faults.push(`${MUST_BE[plainType(type)]} [json-pointer:/${name}]`);
    else read[name] = value;
  }
  if (faults.length === 0 && isComplete(spec, read)) return { args: read };
  const missing = requiredNames(spec).filter((name) => raw[name] === undefined || raw[name] === null);
  return invalidArguments(...faults, ...missing.map((name) => `missing required field: ${name}`));
}

const requiredNames = (spec: ArgSpec): string[] => Object.keys(spec).filter((name) => spec[name]?.endsWith('!'));

/** Each value was read by its type, so it is the method's arguments once none that it requires is missing. */
function isComplete<Spec extends ArgSpec>(spec: Spec, read: Record<string, unknown>): read is Read<Spec> {
  return requiredNames(spec).every((name) => Object.hasOwn(read, name));
}

const TYPES = {
  text: 'text',
  'text!': 'text',
  flag: 'flag',
  'flag!': 'flag',
  count: 'count',
  'count!': 'count',
  json: 'json',
  'json!': 'json',
} as const;
const plainType = (type: ArgType | `${ArgType}!`): ArgType => TYPES[type];

const MUST_BE: Readonly<Record<ArgType, string>> = {
  text: 'must be a string',
  flag: 'must be a boolean',
  count: 'must be an integer',
  json: 'must be valid JSON',
};

const readers: Readonly<Record<ArgType, (given: unknown) => unknown>> = {
  text: (given) => (typeof given === 'string' ? given : undefined),
  flag: (given) => FLAGS.get(given),
  count: (given) => readCount(given),
  json: (given) => (typeof given === 'string' ? parseJson(given) : given),
};

const FLAGS = new Map<unknown, boolean>([
  [true, true],
  ['true', true],
  ['1', true],
  [1, true],
  [false, false],
  ['false', false],
  ['0', false],
  [0, false],
  ['', false],
]);

function readCount(given: unknown): number | undefined {
  const count = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
  return typeof count === 'number' && Number.isInteger(count) ? count : undefined;
}

/** Text that is not JSON stays text: the handler refuses it with the code of its own (`invalid_blocks_format` …). */
function parseJson(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed ?? text;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
