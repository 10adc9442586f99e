import { EMOJI_GROUPS } from './table.ts';

export interface EmojiEntry {
  name: string;
  names: string[];
  char: string;
}

export const emojiGroups: { title: string; entries: EmojiEntry[] }[] = Object.entries(EMOJI_GROUPS).map(([title, lines]) => ({
  title,
  entries: lines.trim().split('\n').map(readLine),
}));

const byName = new Map(
  emojiGroups.flatMap(({ entries }) => entries.flatMap((entry) => entry.names.map((name) => [name, entry.char] as const))),
);

const canonical = new Map(
  emojiGroups.flatMap(({ entries }) => entries.flatMap(({ name, names }) => names.map((alias) => [alias, name] as const))),
);

const byChar = new Map(emojiGroups.flatMap(({ entries }) => entries.map(({ char, name }) => [char.replace('\uFE0F', ''), name] as const)));

/** The first name of an emoji without skin tone; undefined when the table does not have it. */
export const nameOfChar = (char: string): string | undefined => byChar.get(char.replace('\uFE0F', ''));

/** The name Slack stores for it: `thumbsup` is `+1`. */
export const firstName = (name: string): string => canonical.get(name) ?? name;

/** The skin tones that Slack numbers 2 to 6. */
const SKINS = ['🏻', '🏼', '🏽', '🏾', '🏿'];

export const hasEmoji = (name: string): boolean => byName.has(name);

/** The character of a name such as `tada` or `wave::skin-tone-3`; undefined when the table does not have it. */
export function emojiChar(name: string, skin?: number): string | undefined {
  const [base = name, tone] = name.split('::skin-tone-');
  const char = byName.get(base);
  const toned = skin ?? (tone === undefined ? undefined : Number(tone));
  return char === undefined || toned === undefined ? char : char.replace('\uFE0F', '') + (SKINS[toned - 2] ?? '');
}

/** Emoji whose name begins with the words typed first, then those that have them inside. */
export function searchEmoji(typed: string, count: number): EmojiEntry[] {
  const words = typed.toLowerCase().replaceAll(' ', '_');
  const all = emojiGroups.flatMap(({ entries }) => entries);
  const begins = all.filter(({ names }) => names.some((name) => name.startsWith(words)));
  const inside = all.filter((entry) => !begins.includes(entry) && entry.names.some((name) => name.includes(words)));
  return [...begins, ...inside].slice(0, count);
}

function readLine(line: string): EmojiEntry {
  const [char = '', name = '', ...aliases] = line.split(' ');
  return { char, name, names: [name, ...aliases] };
}
