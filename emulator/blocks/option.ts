import { isJsonObject, type Json, type JsonObject } from '../workspace/json.ts';
import { problem } from './problem.ts';
import { type Check, list, type Rule, shape, string } from './rules.ts';
import { anyText, plainText } from './text-object.ts';

const OPTION_TEXT_MAX = 75;
/** The documentation's number; a comment in Slack's own types still says 75. */
const OPTION_VALUE_MAX = 150;
const GROUPS_MAX = 100;

const describe = (text: Rule, description: Rule, more: Readonly<Record<string, Rule>> = {}): Rule =>
  shape({ text, value: string(OPTION_VALUE_MAX) }, { description, ...more });

export const plainOption = describe(plainText(OPTION_TEXT_MAX), plainText(OPTION_TEXT_MAX));
export const overflowOption = describe(plainText(OPTION_TEXT_MAX), plainText(OPTION_TEXT_MAX), { url: string(3000) });

/** Checkboxes and radio buttons may format their options. */
export const markedOption = describe(anyText(OPTION_TEXT_MAX), anyText(OPTION_TEXT_MAX));

export const optionList = (option: Rule, max: number, min = 1): Rule => list(option, max, min);
export const groupList = list(shape({ label: plainText(OPTION_TEXT_MAX), options: list(plainOption, 100) }), GROUPS_MAX);

/** The option, or each of the options, chosen at first must stand among those offered. */
export const initialIsOffered =
  (field: 'initial_option' | 'initial_options'): Check =>
  (element, pointer) => {
    const initial = element[field];
    if (initial === undefined) return [];
    const offered = optionsOf(element).map(optionKey);
    const chosen = Array.isArray(initial) ? initial : [initial];
    const isOffered = chosen.length > 0 && chosen.every((option) => offered.includes(optionKey(option)));
    return isOffered ? [] : [problem('must be one of the provided options', `${pointer}/${field}`)];
  };

/** All options of an element, those in groups too. */
export function optionsOf(element: JsonObject): readonly JsonObject[] {
  const groups = objectsIn(element['option_groups']);
  return [...objectsIn(element['options']), ...groups.flatMap((group) => objectsIn(group['options']))];
}

const objectsIn = (value: Json | undefined): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isJsonObject) : []);

const optionKey = (option: unknown): string => {
  if (!isJsonObject(option)) return '';
  const { value, text, description } = option;
  return JSON.stringify([value, textKey(text), textKey(description)]);
};

const textKey = (text: Json | undefined): Json => (isJsonObject(text) ? [text['type'] ?? null, text['text'] ?? null] : null);
